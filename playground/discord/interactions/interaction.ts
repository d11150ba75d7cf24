// An interaction from the person's click to the end of its token, as plain data.
import type { SeenMessage } from '../people/seen.ts';
import type { Component } from '../world/component.ts';

/** The interaction types by name (Discord docs, interactions/receiving-and-responding, "Interaction Type"). */
export const InteractionType = { command: 2, component: 3, autocomplete: 4, modal: 5 } as const;

/** A modal that the bot has opened for the person. */
export interface Modal {
  /** The interaction that was answered with it. */
  readonly interactionId: string;
  readonly title: string;
  readonly customId: string;
  readonly components: readonly Component[];
  /** Set once it has been sent, so that it is not sent twice. */
  submitted: boolean;
}

/** A choice as the bot offered it for an option. */
export interface OfferedChoice {
  readonly name: string;
  readonly value: string | number;
}

export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly type: number;
  readonly userId: string;
  readonly channelId: string;
  readonly guildId?: string;
  readonly createdAt: number;
  /** What the bot got, for the inspector of the playground. */
  delivered?: unknown;
  /** Which installations let it through: `{ "0": server, "1": user }`. */
  readonly owners: Readonly<Record<string, string>>;
  /** What the message of the answer says it answers, e.g. `/fact edit`. */
  readonly name: string;
  /** The message whose component was used, also for a modal opened by one. */
  readonly sourceMessageId?: string;
  /** Set where the person may not use apps in public: every answer is for their eyes only. */
  readonly alwaysEphemeral: boolean;
  /** Whether the app is there only because the person installed it, which limits follow-ups to five. */
  readonly onlyUserInstalled: boolean;
  state: 'waiting' | 'answered' | 'expired';
  /** The callback type of the first answer. */
  answeredWith?: number;
  /** The message that `@original` means. */
  originalId?: string;
  /** Messages sent after the first answer. */
  followUps: number;
  modal?: Modal;
  choices?: readonly OfferedChoice[];
  /** What the person has been shown so far, in order. */
  readonly shown: Shown[];
  /** Why the person sees a failure instead. */
  failure?: string;
}

/** One thing that became visible to the person who started the interaction. */
export interface Shown {
  readonly what: 'message' | 'edit' | 'delete' | 'modal' | 'choices' | 'acknowledged';
  /** The message as it was then. */
  readonly message?: SeenMessage;
}
