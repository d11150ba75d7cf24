// Commands and steps of the work that is done in servers: facts, suggestions, settings. Plain data and functions.
import type { Knowledge } from '../src/answer/knowledge.ts';
import type { Filled, Form } from '../src/say/form.ts';
import type { Reply } from '../src/say/reply.ts';
import type { GuildId } from '../src/store/guild-id.ts';
import type { Settings, Store } from '../src/store/store.ts';
import type { Both } from '../src/story/story.ts';
import type { App, Asking, FileRef, Options, Suggestion, TextOption } from './command.ts';

/** Who does something, as the interaction itself says; nothing of it is remembered. */
export interface Person {
  readonly id: string;
  /** Discord's bits. */
  readonly permissions: bigint;
  readonly roles: readonly string[];
  readonly isTimedOut: boolean;
  /** Whether the bot is in this server, and not only with the person. */
  readonly isAtHome: boolean;
}

export interface Acting extends Asking {
  readonly person: Person;
  /** The interaction's id. */
  readonly interaction: string;
}

/** Who may: all who may manage the server; those and the moderators' roles; or anyone in the server. */
export type Audience = 'managers' | 'moderators' | 'members';

/** What work is done with. There is one only for people who may do it (see admission.ts). */
export interface Work extends Asking {
  /** Knows the story that the work is in, or, where it is about the server, all that it uses. */
  readonly app: App;
  readonly store: Store;
  readonly guild: GuildId;
  readonly settings: Settings;
  readonly person: Person;
  readonly interaction: string;
  /** The story that the work is in, without what the server changed; the same for as long as the work goes on. */
  readonly base: Knowledge;
  /** The same story as the server sees it now. */
  readonly knowledge: Knowledge;
}

/** A reply, or a form that opens. A form can only be the first answer, so what may open one is never put off. */
export type Outcome = Reply | Form;

export interface ServerWork {
  readonly name: Both;
  readonly description: Both;
  readonly options: readonly TextOption[];
  readonly audience: Audience;
  readonly opensForm?: boolean;
  /** Whether it is about the server and not about one of its stories. */
  readonly isOfAnyStory?: boolean;
  run(given: Given, work: Work): Outcome | Promise<Outcome>;
  suggest?(option: string, typed: string, work: Work): Suggestion[] | Promise<Suggestion[]>;
}

export interface Given {
  readonly options: Options;
  readonly file: FileRef | null;
}

/** A command for servers only: work of its own, or several subcommands. Its answers are always private. */
export interface ServerCommand {
  readonly name: Both;
  readonly description: Both;
  /** Whom Discord offers it to, until an administrator says otherwise. What it lets somebody do is looked up anew. */
  readonly audience: Audience;
  readonly work: ServerWork | readonly ServerWork[];
}

/** What came with a button, a menu or a form. */
export interface Input {
  readonly values: readonly string[];
  readonly filled: Filled;
}

/** What a button, a menu or a form does. */
export interface DeedWork {
  readonly audience: Audience;
  readonly opensForm?: boolean;
  /** Whether it is the same in whatever story the server uses; all else is done in the story that it was made for. */
  readonly isOfAnyStory?: boolean;
  run(args: readonly string[], input: Input, work: Work): Outcome | Promise<Outcome>;
}
