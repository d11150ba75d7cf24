// Turns what a person typed into the options of a command, refusing what Discord's client would not send.
// Source: Discord docs, interactions/application-commands ("Application Command Option Structure").
import type { Local } from '../local.ts';
import type { CommandOption } from '../world/command.ts';
import type { Channel } from '../world/world.ts';
import { type Resolved, resolve, type Thing } from './resolved.ts';

/** A value as a test gives it: plain for text, numbers and yes/no, an object for people, roles, channels, files. */
type OptionValue = string | number | boolean | Thing;
export type OptionValues = Readonly<Record<string, OptionValue>>;

export interface OptionData {
  readonly name: string;
  readonly type: number;
  readonly value?: string | number | boolean;
  readonly options?: readonly OptionData[];
  readonly focused?: boolean;
}

/** The options of a command that is being sent; throws if one is missing, unknown or not allowed. */
export function fillOptions(
  local: Local,
  options: readonly CommandOption[],
  values: OptionValues,
  resolved: Resolved,
  channel: Channel,
): OptionData[] {
  assertKnown(options, values);
  const missing = options.filter((option) => option.required && values[option.name] === undefined);
  if (missing.length > 0) throw new Error(`Required: ${missing.map((option) => option.name).join(', ')}.`);
  return options.flatMap((option) => {
    const value = values[option.name];
    if (value === undefined) return [];
    return [{ name: option.name, type: option.type, value: fill(local, option, value, resolved, channel) }];
  });
}

/** The options while one of them is being typed: nothing is required, the focused one is text as it stands. */
export function fillWhileTyping(
  options: readonly CommandOption[],
  values: OptionValues,
  focused: string,
): OptionData[] {
  assertKnown(options, values);
  const option = options.find((one) => one.name === focused);
  if (!option?.autocomplete) throw new Error(`The option "${focused}" does not autocomplete.`);
  return options.flatMap((one): OptionData[] => {
    const value = one.name === focused ? String(values[one.name] ?? '') : values[one.name];
    if (value === undefined || typeof value === 'object') return [];
    return [{ name: one.name, type: one.type, value, ...(one.name === focused && { focused: true }) }];
  });
}

/** Puts options below the subcommands that were named. */
export function below(path: readonly CommandOption[], options: readonly OptionData[]): readonly OptionData[] {
  return path.reduceRight<readonly OptionData[]>(
    (inner, { name, type }) => [{ name, type, options: inner }],
    options,
  );
}

function assertKnown(options: readonly CommandOption[], values: OptionValues): void {
  const unknown = Object.keys(values).filter((name) => !options.some((option) => option.name === name));
  if (unknown.length > 0) {
    throw new Error(
      `No such option: ${unknown.join(', ')}; there is: ${options.map(({ name }) => name).join(', ')}.`,
    );
  }
}

function fill(
  local: Local,
  option: CommandOption,
  value: OptionValue,
  resolved: Resolved,
  channel: Channel,
): string | number | boolean {
  const refuse = (why: string) => new Error(`The option "${option.name}" ${why}.`);
  if (option.choices?.length && !option.choices.some((choice) => choice.value === value)) {
    throw refuse(`must be one of ${option.choices.map((choice) => choice.value).join(', ')}`);
  }
  switch (option.type) {
    case 3:
      if (typeof value !== 'string') throw refuse('takes text');
      assertWithin(value.length, option.min_length ?? 0, option.max_length ?? 6_000, refuse);
      return value;
    case 4:
    case 10:
      if (typeof value !== 'number') throw refuse('takes a number');
      if (option.type === 4 && !Number.isInteger(value)) throw refuse('takes a whole number');
      assertWithin(value, option.min_value ?? -(2 ** 53), option.max_value ?? 2 ** 53, refuse);
      return value;
    case 5:
      if (typeof value !== 'boolean') throw refuse('takes yes or no');
      return value;
    default:
      if (typeof value !== 'object') throw refuse('takes a person, role, channel or file');
      return resolve(local, resolved, value, channel);
  }
}

function assertWithin(size: number, min: number, max: number, refuse: (why: string) => Error): void {
  if (size < min || size > max) throw refuse(`must be between ${min} and ${max}`);
}
