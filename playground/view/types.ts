// What the page is told, as plain data: the types that the server and the page share. No behaviour, no imports.

/** A component of a message or modal, as Discord's API shows it. */
export interface ComponentView {
  readonly type: number;
  readonly custom_id?: string;
  readonly label?: string;
  readonly description?: string | null;
  readonly style?: number;
  readonly disabled?: boolean;
  readonly url?: string;
  readonly content?: string;
  readonly placeholder?: string;
  readonly value?: string;
  readonly required?: boolean;
  readonly default?: boolean;
  readonly min_length?: number;
  readonly max_length?: number;
  readonly min_values?: number;
  readonly max_values?: number;
  readonly options?: readonly OptionView[];
  /** Ids that a menu of people, roles or channels begins with. */
  readonly default_values?: readonly { readonly id: string }[];
  readonly channel_types?: readonly number[];
  readonly emoji?: { readonly name?: string };
  readonly components?: readonly ComponentView[];
  readonly accessory?: ComponentView;
  readonly component?: ComponentView;
  readonly items?: readonly MediaItemView[];
  readonly media?: { readonly url: string };
  readonly file?: { readonly url: string };
  readonly name?: string | null;
  readonly size?: number | null;
  readonly spoiler?: boolean;
  readonly accent_color?: number | null;
  readonly divider?: boolean;
  readonly spacing?: number;
}

export interface OptionView {
  readonly label: string;
  readonly value: string;
  readonly description?: string;
  readonly default?: boolean;
}

export interface MediaItemView {
  readonly media: { readonly url: string };
  readonly description?: string | null;
  readonly spoiler?: boolean;
}

export interface EmbedView {
  readonly title?: string;
  readonly description?: string;
  readonly url?: string;
  readonly color?: number;
  readonly author?: { readonly name: string };
  readonly footer?: { readonly text: string };
  readonly fields?: readonly { readonly name: string; readonly value: string; readonly inline?: boolean }[];
  readonly image?: { readonly url: string };
  readonly thumbnail?: { readonly url: string };
}

export interface AttachmentView {
  readonly id: string;
  readonly filename: string;
  readonly size: number;
  readonly url: string;
  readonly content_type: string | null;
  readonly description?: string;
}

export interface MessageView {
  readonly id: string;
  readonly channelId: string;
  readonly authorId: string;
  readonly content: string;
  readonly time: string;
  readonly isEdited: boolean;
  /** Only the person who asked sees it. */
  readonly isEphemeral: boolean;
  /** The bot "is thinking". */
  readonly isLoading: boolean;
  /** Whether the person who looks is notified. */
  readonly pingsMe: boolean;
  readonly replyTo: string | null;
  /** The command that it answers, and who used it. */
  readonly answers: { readonly name: string; readonly userId: string } | null;
  readonly components: readonly ComponentView[];
  /** All that it shows are its components. */
  readonly isOfComponents: boolean;
  readonly embeds: readonly EmbedView[];
  readonly attachments: readonly AttachmentView[];
}

export interface PersonView {
  readonly key: string;
  readonly id: string;
  readonly name: string;
  readonly role: 'member' | 'moderator';
  readonly locale: string;
}

export interface ChannelView {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly kind: 'channel' | 'thread' | 'dm';
  readonly canWrite: boolean;
  /** Ids of the commands that are offered there. */
  readonly commands: readonly string[];
}

export interface CommandView {
  readonly id: string;
  /** As it is sent: the name, with subcommands after spaces. For menus on messages and people the plain name. */
  readonly name: string;
  /** 1: with a slash, 2: on a person, 3: on a message. */
  readonly type: number;
  /** As the person's language has it. */
  readonly shown: string;
  readonly description: string;
  readonly options: readonly CommandOptionView[];
}

export interface CommandOptionView {
  readonly name: string;
  readonly shown: string;
  readonly description: string;
  readonly type: number;
  readonly isRequired: boolean;
  readonly completes: boolean;
  readonly choices: readonly ChoiceView[];
  readonly minLength: number | null;
  readonly maxLength: number | null;
  readonly channelTypes: readonly number[];
  readonly min: number | null;
  readonly max: number | null;
}

export interface ChoiceView {
  readonly name: string;
  readonly value: string | number;
}

export type BotState = 'starting' | 'up' | 'down';

/** Everything but the messages. */
export interface SceneView {
  /** Another one means that the rehearsal began anew. */
  readonly epoch: string;
  readonly server: string;
  readonly bot: { readonly id: string; readonly name: string; readonly state: BotState };
  readonly me: PersonView;
  readonly people: readonly PersonView[];
  readonly roles: readonly { readonly id: string; readonly name: string }[];
  readonly channels: readonly ChannelView[];
  readonly commands: readonly CommandView[];
  /** How to connect to the real Discord: where the token goes. */
  readonly settingsFile: string;
}

export interface ModalView {
  readonly interactionId: string;
  readonly title: string;
  readonly components: readonly ComponentView[];
}

/** What came of an action, for whoever took it. Messages come over the stream. */
export type OutcomeView =
  | { readonly kind: 'message' | 'nothing' }
  | { readonly kind: 'modal'; readonly modal: ModalView }
  | { readonly kind: 'failed'; readonly reason: string };

/** A value of an option or a modal field as the page sends it. */
export type ValueInput =
  | string
  | number
  | boolean
  | { readonly id: string }
  | FileInputView
  | readonly (string | { readonly id: string } | FileInputView)[];

export interface FileInputView {
  readonly name: string;
  readonly type: string;
  /** Base64. */
  readonly data: string;
}

interface StoryProblemView {
  /** `file:line: severity: place: what`. */
  readonly text: string;
  readonly isAdvice: boolean;
}

export interface GoldenView {
  readonly question: string;
  readonly wanted: readonly string[];
  readonly shown: readonly string[];
  readonly verdict: 'right' | 'unsure' | 'wrong';
  /** What it was with the last good version of the story, where that differs. */
  readonly before: { readonly verdict: string; readonly shown: readonly string[] } | null;
}

/** What the panel for authors shows. */
export interface AuthorView {
  readonly file: string;
  readonly title: string;
  readonly facts: number;
  /** Counts the versions of the story that went live, from 1. */
  readonly version: number;
  /** Empty while the file as it stands is the one that is answered from. */
  readonly problems: readonly StoryProblemView[];
  readonly golden: readonly GoldenView[];
}

export interface AskedView {
  readonly outcome: string;
  readonly reason: string | null;
  readonly facts: readonly { readonly id: string; readonly text: string }[];
  readonly text: string;
  /** Why it was decided so: how it was read, what was found, which step decided. */
  readonly explanation: readonly { readonly heading: string; readonly lines: readonly string[] }[];
}

/** One payload that went between the bot and Discord. */
export interface PayloadView {
  readonly to: 'bot' | 'discord';
  readonly what: string;
  readonly status: number | null;
  readonly body: unknown;
}

/** What the stream of one browser carries. */
export type StreamEvent =
  | { readonly type: 'scene'; readonly scene: SceneView }
  | { readonly type: 'author'; readonly author: AuthorView }
  | { readonly type: 'messages'; readonly messages: readonly MessageView[] }
  | { readonly type: 'message'; readonly message: MessageView }
  | { readonly type: 'gone'; readonly id: string };
