// The errors that Discord's API answers with, by name.
// Source: Discord docs, topics/opcodes-and-status-codes ("JSON Error Codes") and reference ("Error Messages").

/** A refusal that is answered as `{ message, code, errors? }`. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: number;
  readonly errors: FormErrors | undefined;
  /** Whether only a fault in the bot leads here; what can happen to any bot is none. */
  readonly isFault: boolean;

  constructor(
    status: number,
    code: number,
    message: string,
    errors?: FormErrors,
    isFault = errors !== undefined,
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.errors = errors;
    this.isFault = isFault;
  }
}

/** Errors of a form, nested like the form itself; the leaves are `_errors` lists. */
export interface FormErrors {
  [field: string]: FormErrors | FormError[];
}

interface FormError {
  readonly code: string;
  readonly message: string;
}

const known = {
  unauthorized: [401, 0, '401: Unauthorized'],
  noRoute: [404, 0, '404: Not Found'],
  unknownChannel: [404, 10003, 'Unknown Channel'],
  unknownGuild: [404, 10004, 'Unknown Guild'],
  unknownMember: [404, 10007, 'Unknown Member'],
  unknownMessage: [404, 10008, 'Unknown Message'],
  unknownUser: [404, 10013, 'Unknown User'],
  unknownWebhook: [404, 10015, 'Unknown Webhook'],
  unknownInteraction: [404, 10062, 'Unknown interaction'],
  unknownCommand: [404, 10063, 'Unknown application command'],
  tooManyCommands: [400, 30032, 'Maximum number of application commands reached'],
  tooManyCreates: [400, 30034, 'Max number of daily application command creates has been reached'],
  tooLarge: [413, 40005, 'Request entity too large'],
  alreadyAcknowledged: [400, 40060, 'Interaction has already been acknowledged.'],
  tooManyFollowUps: [400, 40094, 'This interaction has hit the maximum number of follow-up messages'],
  missingAccess: [403, 50001, 'Missing Access'],
  notYourMessage: [403, 50005, 'Cannot edit a message authored by another user'],
  emptyMessage: [400, 50006, 'Cannot send an empty message'],
  dmsClosed: [403, 50007, 'Cannot send messages to this user'],
  missingPermissions: [403, 50013, 'Missing Permissions'],
  tokenOver: [401, 50027, 'Invalid Webhook Token'],
  archivedThread: [400, 50083, 'Thread is archived'],
  invalidJson: [400, 50109, 'The request body contains invalid JSON.'],
  noMutualGuild: [403, 50278, 'Cannot send messages to this user due to having no mutual guilds'],
  noHistoryForReply: [400, 160002, 'Cannot reply without permission to read message history'],
  lockedThread: [403, 160005, 'Thread is locked'],
} as const;

const faults = new Set<string>(['emptyMessage', 'invalidJson', 'tooManyCommands']);

/** One of Discord's errors, by our name for it. */
export function apiError(name: keyof typeof known): ApiError {
  const [status, code, message] = known[name];
  return new ApiError(status, code, message, undefined, faults.has(name));
}

/** 50035 with one message per faulty place; `path` is dotted, e.g. `components.0.custom_id`. */
export function invalidForm(problems: readonly FormProblem[]): ApiError {
  const errors: FormErrors = {};
  for (const problem of problems) {
    let place = errors;
    for (const key of problem.path.split('.').filter((part) => part !== '')) {
      const next = place[key];
      place = !next || Array.isArray(next) ? assign(place, key) : next;
    }
    const list = place._errors;
    const error = { code: problem.code, message: problem.message };
    place._errors = Array.isArray(list) ? [...list, error] : [error];
  }
  return new ApiError(400, 50035, 'Invalid Form Body', errors);
}

export interface FormProblem {
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

/** The problem of a field that is missing. */
export function required(path: string): FormProblem {
  return { path, code: 'BASE_TYPE_REQUIRED', message: 'This field is required' };
}

/** A problem for which we know no code of Discord's own. */
export function invalid(path: string, message: string): FormProblem {
  return { path, code: 'BASE_TYPE_INVALID', message };
}

function assign(place: FormErrors, key: string): FormErrors {
  const inner: FormErrors = {};
  place[key] = inner;
  return inner;
}

/** The faulty places of an error in one line, for the list of faults. */
export function describeForm(errors: FormErrors, path = ''): string {
  return Object.entries(errors)
    .map(([key, value]) => {
      if (Array.isArray(value)) return `${path || 'body'}: ${value.map((one) => one.message).join(' ')}`;
      return describeForm(value, path ? `${path}.${key}` : key);
    })
    .join('; ');
}
