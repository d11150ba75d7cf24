// Who a text names and who is notified by it. Pure.
// Source: Discord docs, resources/message ("Allowed Mentions Object"). That `mentions` in the answer holds only
// what `allowed_mentions` lets through is assumed.
import type { FormProblem } from '../rest/errors.ts';
import type { Mentions } from '../world/message.ts';

export interface AllowedMentions {
  readonly parse?: readonly (string | null)[] | null;
  readonly users?: readonly (string | null)[] | null;
  readonly roles?: readonly (string | null)[] | null;
  readonly replied_user?: boolean | null;
}

/** Everyone whom the text names. */
export function mentionsIn(text: string): Mentions {
  return {
    userIds: unique([...text.matchAll(/<@!?(\d+)>/g)].map((match) => match[1] ?? '')),
    roleIds: unique([...text.matchAll(/<@&(\d+)>/g)].map((match) => match[1] ?? '')),
    everyone: /@(everyone|here)\b/.test(text),
  };
}

/** What is left of the mentions under `allowed_mentions`; without the object everything is. */
export function allowed(mentions: Mentions, rules: AllowedMentions | null | undefined): Mentions {
  if (!rules) return mentions;
  const parsed = (kind: string) => rules.parse?.includes(kind) ?? false;
  return {
    userIds: parsed('users') ? mentions.userIds : mentions.userIds.filter((id) => rules.users?.includes(id)),
    roleIds: parsed('roles') ? mentions.roleIds : mentions.roleIds.filter((id) => rules.roles?.includes(id)),
    everyone: parsed('everyone') && mentions.everyone,
  };
}

/** `parse` and a list of ids for the same kind exclude each other. */
export function allowedMentionProblems(rules: AllowedMentions | null | undefined): FormProblem[] {
  return (['users', 'roles'] as const)
    .filter((kind) => rules?.parse?.includes(kind) && (rules[kind]?.length ?? 0) > 0)
    .map((kind) => ({
      path: 'allowed_mentions',
      code: 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
      message: `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
    }));
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
