// What a list of commands must be: each valid, not too many, not too many new ones a day.
// Source: Discord docs, interactions/application-commands ("Registering a Command").
import { commandProblems, duplicateProblems } from '../../check/command-rules.ts';
import type { Local } from '../../local.ts';
import type { CommandBody } from '../../world/command.ts';
import { apiError, type FormProblem, invalidForm } from '../errors.ts';

/** How many commands of each type one scope holds (Discord docs, "Registering a Command"). */
const LIMITS: Record<number, number> = { 1: 100, 2: 15, 3: 15 };

/** A body as sent, with Discord's defaults for type and description. */
export function withDefaults(body: unknown): CommandBody {
  const given = (typeof body === 'object' && body !== null ? body : {}) as Partial<CommandBody>;
  return { ...given, type: given.type ?? 1, description: given.description ?? '' } as CommandBody;
}

/** Throws 50035 unless each command is valid and no two have the same type and name. */
export async function assertValidList(local: Local, bodies: readonly CommandBody[]): Promise<void> {
  const each = await Promise.all(bodies.map((body, index) => problemsOf(local, body, String(index))));
  const problems = [...each.flat(), ...duplicateProblems(bodies)];
  if (problems.length > 0) throw invalidForm(problems);
}

/** Throws 50035 unless the command is valid. */
export async function assertValid(local: Local, body: CommandBody): Promise<void> {
  const problems = await problemsOf(local, body, '');
  if (problems.length > 0) throw invalidForm(problems);
}

/** Whether one replaces the other when it is registered. */
export function isSame(one: CommandBody, other: CommandBody): boolean {
  return one.type === other.type && one.name === other.name;
}

/** Throws 30032 if a scope would hold too many commands of one type. */
export function assertWithinLimits(bodies: readonly CommandBody[]): void {
  for (const [type, limit] of Object.entries(LIMITS)) {
    if (bodies.filter((body) => body.type === Number(type)).length > limit) throw apiError('tooManyCommands');
  }
}

/** Counts new commands of a scope; throws 30034 above the daily limit. */
export function countCreates(local: Local, scope: string, creates: number): void {
  const sum = (local.commandCreates.get(scope) ?? 0) + creates;
  if (sum > local.settings.commandCreatesPerDay) throw apiError('tooManyCreates');
  local.commandCreates.set(scope, sum);
}

/** `default_member_permissions` is typed integer in the document although a string is right: checked by hand. */
async function problemsOf(local: Local, body: CommandBody, path: string): Promise<FormProblem[]> {
  const { default_member_permissions: _, ...rest } = body;
  const found = await local.checks.check('ApplicationCommandCreateRequestSchema', rest);
  const fromSchema = found.map((problem) => ({
    ...problem,
    path: path ? `${path}.${problem.path}` : problem.path,
  }));
  // The hand rules rely on the right types, so they come second.
  return fromSchema.length > 0 ? fromSchema : commandProblems(body, path);
}
