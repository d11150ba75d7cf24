// Whether Discord already has these commands: both sides brought to one form, without what Discord adds. Pure.

type Plain = Readonly<Record<string, unknown>>;

/** Tells whether registering would change anything. The order of commands means nothing, that of options does. */
export function areSameCommands(ours: readonly object[], theirs: readonly object[]): boolean {
  const form = (commands: readonly object[]) =>
    JSON.stringify(
      commands.map((command) => normalised(command as Plain)).sort((a, b) => (a.key < b.key ? -1 : 1)),
    );
  return form(ours) === form(theirs);
}

function normalised(command: Plain) {
  return {
    key: `${command.type ?? 1} ${command.name}`,
    ...described(command),
    contexts: sorted(command.contexts),
    integrations: sorted(command.integration_types),
    permissions: command.default_member_permissions ?? null,
    isNsfw: command.nsfw ?? false,
    options: optionsOf(command),
  };
}

function optionsOf(parent: Plain): unknown[] {
  const options = Array.isArray(parent.options) ? (parent.options as Plain[]) : [];
  return options.map((option) => ({
    type: option.type,
    ...described(option),
    isRequired: option.required ?? false,
    completes: option.autocomplete ?? false,
    choices: choicesOf(option),
    bounds: [option.min_length ?? null, option.max_length ?? null],
    options: optionsOf(option),
  }));
}

function choicesOf({ choices }: Plain): unknown[] {
  const all = Array.isArray(choices) ? (choices as Plain[]) : [];
  return all.map(({ name, value, name_localizations }) => [name, value, localised(name_localizations, name)]);
}

function described(part: Plain) {
  return {
    name: part.name,
    names: localised(part.name_localizations, part.name),
    // Discord gives those without one an empty one.
    description: part.description ?? '',
    descriptions: localised(part.description_localizations, part.description),
  };
}

/** A translation that says the same as the original is none. */
function localised(translations: unknown, original: unknown): unknown[] {
  if (typeof translations !== 'object' || translations === null) return [];
  return Object.entries(translations)
    .filter(([, text]) => text !== null && text !== original)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

function sorted(list: unknown): unknown[] {
  return Array.isArray(list) ? [...list].sort() : [];
}
