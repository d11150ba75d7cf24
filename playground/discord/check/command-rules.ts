// What Discord demands of application commands beyond the OpenAPI document. Pure.
// Source: Discord docs, interactions/application-commands.
import { type FormProblem, invalid, required } from '../rest/errors.ts';
import type { CommandBody, CommandOption } from '../world/command.ts';
import { choiceListProblems, localeProblems, nameProblems } from './command-names.ts';

const SUBCOMMAND = 1;
const SUBCOMMAND_GROUP = 2;
const CAN_HAVE_CHOICES = new Set([3, 4, 10]);

/** The problems of one command; `path` is where it stands in the body. */
export function commandProblems(command: CommandBody, path: string): FormProblem[] {
  const chatInput = command.type === 1;
  const at = (field: string) => (path ? `${path}.${field}` : field);
  const problems: FormProblem[] = [];
  if (chatInput) {
    problems.push(...nameProblems(command, path), ...localeProblems(command, path));
    if (!command.description) problems.push(required(at('description')));
  } else {
    if (command.description)
      problems.push(invalid(at('description'), 'Context menu commands cannot have description'));
    if (command.options?.length)
      problems.push(invalid(at('options'), 'Context menu commands cannot have options'));
  }
  const permissions = command.default_member_permissions;
  if (permissions !== undefined && permissions !== null && !/^\d+$/.test(String(permissions))) {
    problems.push({
      path: at('default_member_permissions'),
      code: 'NUMBER_TYPE_COERCE',
      message: 'Not a bit set.',
    });
  }
  problems.push(...optionsProblems(command.options ?? [], at('options')));
  if (totalLength(command) > 8_000) {
    const message = 'Command exceeds maximum size (8000)';
    problems.push({ path, code: 'APPLICATION_COMMAND_TOO_LARGE', message });
  }
  return problems;
}

/** Commands of one type must differ in name. */
export function duplicateProblems(commands: readonly CommandBody[]): FormProblem[] {
  const message = 'Application command names must be unique';
  return duplicates(commands.map((command) => `${command.type} ${command.name}`)).map((index) => ({
    path: String(index),
    code: 'APPLICATION_COMMANDS_DUPLICATE_NAME',
    message,
  }));
}

function optionsProblems(options: readonly CommandOption[], path: string): FormProblem[] {
  const problems = duplicates(options.map((option) => option.name)).map((index) => ({
    path: `${path}.${index}.name`,
    code: 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
    message: 'Option name already exists',
  }));
  const nested = options.filter((option) => option.type === SUBCOMMAND || option.type === SUBCOMMAND_GROUP);
  if (nested.length > 0 && nested.length < options.length) {
    const message = 'Sub-commands and sub-command groups cannot be mixed with other options';
    problems.push({ path, code: 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', message });
  }
  const firstOptional = options.findIndex((option) => !option.required);
  for (const [index, option] of options.entries()) {
    const here = `${path}.${index}`;
    problems.push(...nameProblems(option, here), ...localeProblems(option, here));
    if (option.required && firstOptional >= 0 && index > firstOptional) {
      const message = 'Required options must be placed before non-required options';
      problems.push({ path: here, code: 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID', message });
    }
    problems.push(
      ...choicesProblems(option, here),
      ...optionsProblems(option.options ?? [], `${here}.options`),
    );
  }
  return problems;
}

function choicesProblems(option: CommandOption, path: string): FormProblem[] {
  const choices = option.choices ?? [];
  if (choices.length > 0 && option.autocomplete) {
    return [invalid(`${path}.choices`, 'Autocomplete options cannot have choices')];
  }
  if (option.autocomplete && !CAN_HAVE_CHOICES.has(option.type)) {
    return [invalid(`${path}.autocomplete`, 'Options of this type cannot autocomplete')];
  }
  return choiceListProblems(choices, `${path}.choices`);
}

/** Names, descriptions and choice values, each in its longest language. */
function totalLength(part: CommandBody | CommandOption): number {
  const own =
    longest(part.name, part.name_localizations) + longest(part.description, part.description_localizations);
  const choices = 'choices' in part ? (part.choices ?? []) : [];
  const forChoices = choices.reduce(
    (sum, choice) => sum + longest(choice.name, choice.name_localizations) + String(choice.value).length,
    0,
  );
  return (part.options ?? []).reduce((sum, option) => sum + totalLength(option), own + forChoices);
}

function longest(text: string | undefined, localized: Record<string, string> | null | undefined): number {
  return Math.max(text?.length ?? 0, ...Object.values(localized ?? {}).map((one) => one.length));
}

function duplicates(keys: readonly string[]): number[] {
  return keys.flatMap((key, index) => (keys.indexOf(key) < index ? [index] : []));
}
