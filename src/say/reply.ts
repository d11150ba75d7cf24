// What the bot says, as data: blocks that are written as plain text or as Components V2. Pure.
import type { FactKind, Language } from '../story/story.ts';
import type { Action, Again } from './actions.ts';

/**
 * One piece of a reply. All text is final and plain: no markdown stands in it, and what looks like markdown or
 * a mention is made harmless where it is written for Discord (components.ts), for every block alike.
 */
export type Block =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'heading'; readonly text: string }
  /** A claim: who says it with which verb, what, where that stands, and what stands beside it. */
  | {
      readonly type: 'claim';
      readonly factId: string;
      readonly kind: FactKind;
      readonly lead: string;
      readonly text: string;
      /** Empty where the story gives no paragraph. */
      readonly where: string;
      /** The other side, or what a denial is about: whole sentences, each with its speaker. */
      readonly beside: readonly string[];
    }
  /** Belongs to the reply as a whole and stands on each of its pages. */
  | { readonly type: 'aside'; readonly text: string }
  /** Small print on each page: the source. */
  | { readonly type: 'note'; readonly text: string };

export type ClaimBlock = Extract<Block, { type: 'claim' }>;

export type ReplyButton =
  | {
      readonly label: string;
      /** What pressing does, carried in the custom_id, so that it works after a restart. */
      readonly action: Action;
      readonly style: 'primary' | 'secondary';
    }
  /** Opens an address; shown exactly as the story gives it. */
  | { readonly label: string; readonly url: string };

/** The accent colour follows what the reply is mainly about. */
export type Tone = FactKind | 'both-sides' | 'unknown' | 'plain';

/** A picture that says in a drawing what its description says in words. */
export interface Picture {
  /** The name of the file that it becomes. */
  readonly name: string;
  readonly svg: string;
  readonly description: string;
}

export interface Reply {
  readonly tone: Tone;
  readonly language: Language;
  readonly blocks: readonly Block[];
  readonly buttons: readonly ReplyButton[];
  /** Stands above the buttons: what they offer. */
  readonly invitation?: string;
  /** How to make this reply once more, for the buttons that turn its pages. */
  readonly again?: Again;
  /** The page to show; the first unless told otherwise. */
  readonly page?: number;
  readonly picture?: Picture;
  /** Only the asker sees it, whatever the option says (errors, refusals). */
  readonly private?: boolean;
}
