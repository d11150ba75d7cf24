// Names, translations and choices of commands and options. Pure.
// Source: Discord docs, interactions/application-commands ("Application Command Naming"), reference ("Locales").
import { type FormProblem, invalid, required } from '../rest/errors.ts';
import type { Choice } from '../world/command.ts';

/** Discord docs, "Application Command Naming". */
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
/** Discord docs, reference, "Locales". */
const LOCALES = new Set(
  'ar bg cs da de el en-GB en-US es-419 es-ES fi fr he hi hr hu id it ja ko lt nl no pl pt-BR ro ru sv-SE th tr uk vi zh-CN zh-TW'.split(
    ' ',
  ),
);
/** Choices as registered or as answered to an autocomplete: named, not blank, values of at most 100 characters. */
export function choiceListProblems(choices: readonly Choice[], path: string): FormProblem[] {
  return choices.flatMap((choice, index) => {
    const here = `${path}.${index}`;
    const problems: FormProblem[] = [];
    if (choice.name.trim() === '') problems.push(required(`${here}.name`));
    if (typeof choice.value === 'string' && (choice.value.length > 100 || choice.value.length < 1)) {
      const message = 'Must be between 1 and 100 in length.';
      problems.push({ path: `${here}.value`, code: 'BASE_TYPE_BAD_LENGTH', message });
    }
    return [...problems, ...localeProblems(choice, here)];
  });
}

/** Each name, in every language, must have the form that Discord demands. */
export function nameProblems(
  named: { name: string; name_localizations?: unknown },
  path: string,
): FormProblem[] {
  const names = [[path ? `${path}.name` : 'name', named.name] as const];
  for (const [locale, name] of Object.entries(named.name_localizations ?? {})) {
    names.push([`${path ? `${path}.` : ''}name_localizations.${locale}`, String(name)]);
  }
  return names
    .filter(([, name]) => !NAME.test(name) || name !== name.toLowerCase())
    .map(([place]) => ({
      path: place,
      code: 'APPLICATION_COMMAND_INVALID_NAME',
      message: 'Command name is invalid',
    }));
}

/** Translations must be for locales that Discord has. */
export function localeProblems(
  described: { name_localizations?: unknown; description_localizations?: unknown },
  path: string,
): FormProblem[] {
  return (['name_localizations', 'description_localizations'] as const).flatMap((field) =>
    Object.keys(described[field] ?? {})
      .filter((locale) => !LOCALES.has(locale))
      .map((locale) => invalid(path ? `${path}.${field}` : field, `"${locale}" is not a locale of Discord`)),
  );
}
