// The registered commands as the page offers them: in the person's language, subcommands as commands of their own. Pure.
import type { Command, CommandOption } from '../discord/world/command.ts';
import type { CommandOptionView, CommandView } from './types.ts';

interface Named {
  readonly name: string;
  readonly description: string;
  readonly name_localizations?: Record<string, string> | null;
  readonly description_localizations?: Record<string, string> | null;
}

/** The entries that one registered command makes. */
export function commandViews({ id, body }: Command, locale: string): CommandView[] {
  return leaves(body, body.options ?? []).map(({ path, options }) => ({
    id,
    type: body.type,
    name: path.map(({ name }) => name).join(' '),
    shown: path.map((part) => inLanguage(part, 'name', locale)).join(' '),
    description: inLanguage(path.at(-1) ?? body, 'description', locale),
    options: options.map((option) => optionView(option, locale)),
  }));
}

/** The command itself, or each of its subcommands with the way to it. */
function leaves(part: Named, options: readonly CommandOption[], above: readonly Named[] = []): Leaf[] {
  const path = [...above, part];
  const below = options.filter(({ type }) => type <= 2);
  if (below.length === 0) return [{ path, options }];
  return below.flatMap((option) => leaves(option, option.options ?? [], path));
}

interface Leaf {
  readonly path: readonly Named[];
  readonly options: readonly CommandOption[];
}

function optionView(option: CommandOption, locale: string): CommandOptionView {
  return {
    name: option.name,
    shown: inLanguage(option, 'name', locale),
    description: inLanguage(option, 'description', locale),
    type: option.type,
    isRequired: option.required ?? false,
    completes: option.autocomplete ?? false,
    choices: (option.choices ?? []).map(({ name, value, name_localizations: names }) => ({
      name: names?.[locale] ?? name,
      value,
    })),
    minLength: option.min_length ?? null,
    maxLength: option.max_length ?? null,
    channelTypes: option.channel_types ?? [],
    min: option.min_value ?? null,
    max: option.max_value ?? null,
  };
}

function inLanguage(part: Named, what: 'name' | 'description', locale: string): string {
  return part[`${what}_localizations`]?.[locale] ?? part[what];
}
