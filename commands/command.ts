// What a command is: plain data and functions that never see an interaction.
import type { Knowledge } from '../src/answer/knowledge.ts';
import type { Reply } from '../src/say/reply.ts';
import type { Settings, Store } from '../src/store/store.ts';
import type { Both, Language, Story } from '../src/story/story.ts';
import type { Conversations } from './conversations.ts';
import type { Desk } from './desk.ts';
import type { ServerCommand } from './server-command.ts';

/** What commands work with. */
export interface App {
  /** What is known of the first story in use, in a server or in direct messages (null), as of the last `ready` and everything heard of since. */
  knowledgeFor(guildId: string | null): Knowledge;
  /** What a server chose, as of the last `ready`; in direct messages (null) what holds where nothing was chosen. */
  settingsFor(guildId: string | null): Settings;
  /** Resolves when what a server saved is known. Awaited before a command runs; again after a command saved something. */
  ready(guildId: string | null): Promise<void>;
  /** The first story in use without what the server changed. */
  base(guildId: string | null): Knowledge;
  /** Ids of the stories that a server uses, in the operator's order; in direct messages (null) those of the home server. */
  inUse(guildId: string | null): readonly [string, ...string[]];
  /** The same app with this story alone, whatever servers chose: what works on it never hears of the others. */
  on(storyId: string): App;
  /** The stories that servers choose from; the first holds where none was chosen. */
  stories(): readonly Story[];
  /** What servers changed and chose. */
  readonly store: Store;
  /** Tells the operator that something of a server could not be read or saved. */
  report(guildId: string | null, error: unknown): void;
  /** What moderators began and have not saved yet. */
  readonly desk: Desk;
  /** What people asked last, for their follow-ups. */
  readonly conversations: Conversations;
  /** Counts a question without a sure answer; false where the server does not want that, or in direct messages. */
  countUnanswered(guildId: string | null, wording: string): boolean;
  /** The bytes of a file that somebody attached; rejects with FixableError. */
  download(file: FileRef): Promise<Uint8Array>;
  /** For the help. */
  readonly commands: readonly Command[];
  readonly serverCommands: readonly ServerCommand[];
  readonly messageCommands: readonly MessageCommand[];
}

/** Who asks, as far as an answer may depend on it. */
export interface Asking {
  readonly language: Language;
  readonly guildId: string | null;
}

/** An option. Its English name is the key under which its value arrives. */
export interface TextOption {
  readonly name: Both;
  readonly description: Both;
  readonly isRequired: boolean;
  /** Fixed choices instead of completion. */
  readonly choices?: readonly { readonly name: Both; readonly value: string }[];
  /** A file is attached instead of text. */
  readonly isFile?: boolean;
  /** Any text: nothing completes. */
  readonly isFree?: boolean;
}

/** The texts of the options that were filled in, by English name. */
export type Options = Readonly<Record<string, string | undefined>>;

/** A file that somebody attached, as Discord describes it. */
export interface FileRef {
  readonly name: string;
  /** Bytes, as Discord says. */
  readonly size: number;
  readonly url: string;
}

/** A choice offered while somebody types; the value is what the option then holds. */
export interface Suggestion {
  readonly name: string;
  readonly value: string;
}

export interface Command {
  /** As Discord shows it; the English name is the command's own. */
  readonly name: Both;
  readonly description: Both;
  readonly options: readonly TextOption[];
  /** Whether a question without a sure answer is counted, so that no reply may be kept. */
  readonly counts?: boolean;
  run(options: Options, app: App, asking: Asking): Reply | Promise<Reply>;
  /** What fits what was typed so far; the typed text itself is put first by whoever asks (see suggestions.ts). */
  suggest?(option: string, typed: string, app: App, asking: Asking): Suggestion[];
}

/** What stands under "Apps" in the menu of a message. Its answers are private. */
export interface MessageCommand {
  readonly name: Both;
  /** `text` is everything that the message says; it may be empty. */
  run(text: string, app: App, asking: Asking): Reply;
}

/** Every command has this option. Dispatch reads it, since it decides how an answer is sent and not what it says. */
export const privateOption = {
  name: { de: 'privat', en: 'private' },
  description: { de: 'Nur du siehst die Antwort', en: 'Only you see the answer' },
} as const;
