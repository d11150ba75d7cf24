// What the bot says, as data: blocks that are written as plain text or as Components V2. Pure.
import type { FactKind, Language } from '../story/story.ts';
import type { Action, Again, AskAgain, Deed } from './actions.ts';

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
  /** Small print that names a person and a moment, which Discord shows as a name and in the reader's own time. */
  | {
      readonly type: 'signed';
      readonly text: string;
      /** Discord's ids of people; of roles with & before. */
      readonly who: readonly string[];
      /** Milliseconds since 1970. */
      readonly at: number | null;
    }
  /** What changed in a text, word by word; `text` is the name of the text. */
  | { readonly type: 'diff'; readonly text: string; readonly parts: readonly DiffPart[] }
  /** Belongs to the reply as a whole and stands on each of its pages. */
  | { readonly type: 'aside'; readonly text: string }
  /** Small print on each page: the source. */
  | { readonly type: 'note'; readonly text: string };

export interface DiffPart {
  readonly text: string;
  readonly how: 'same' | 'added' | 'removed';
}

export type ClaimBlock = Extract<Block, { type: 'claim' }>;

export type ReplyButton =
  | {
      readonly label: string;
      /** What pressing does, carried in the custom_id, so that it works after a restart. */
      readonly action: Action;
      readonly style: 'primary' | 'secondary' | 'danger';
    }
  /** Opens an address; shown exactly as the story gives it. */
  | { readonly label: string; readonly url: string };

/** A list to choose from, in a row of its own. Choosing is a deed, with what was chosen as its values. */
export interface Menu {
  readonly deed: Deed;
  readonly placeholder: string;
  /** Texts of our own, or the roles or text channels of the server. */
  readonly of: readonly MenuOption[] | 'roles' | 'channels';
  /** Roles or channels that are chosen already. */
  readonly chosen?: readonly string[];
  readonly fewest?: number;
  readonly most?: number;
}

export interface MenuOption {
  readonly label: string;
  readonly value: string;
  readonly description?: string;
  readonly isChosen?: boolean;
}

/** A text file that goes with a reply. */
interface TextFile {
  readonly name: string;
  readonly text: string;
}

/** A message that goes elsewhere, once the reply is sent. */
export interface Post {
  readonly to: { readonly channel: string } | { readonly person: string };
  readonly reply: Reply;
}

/** The accent colour follows what the reply is mainly about. */
export type Tone = FactKind | 'both-sides' | 'unknown' | 'plain';

/** A picture that says in a drawing what its description says in words. */
export interface Picture {
  /** The name of the file that it becomes. */
  readonly name: string;
  readonly svg: string;
  readonly description: string;
}

/**
 * How a reply fits what was asked; without it, it is sure. `choice`: readings to choose from. `near`: what comes close.
 * `reason`: why just this story does not say it. `kind`: that a kind of answer is missing, or came later, which any
 * story may say. `none`: nothing. `talk`: nothing was asked of a story.
 */
export type Fit = 'sure' | 'choice' | 'near' | 'reason' | 'kind' | 'none' | 'talk';

export interface Reply {
  readonly tone: Tone;
  readonly language: Language;
  readonly blocks: readonly Block[];
  readonly buttons: readonly ReplyButton[];
  /** Stands above the buttons: what they offer. */
  readonly invitation?: string;
  /** The question that this answers, where somebody asked one in words. */
  readonly asked?: AskAgain;
  /** Buttons about the answer itself, in a row of their own below the others. */
  readonly tools?: readonly ReplyButton[];
  /** How to make this reply once more, for the buttons that turn its pages. */
  readonly again?: Again;
  /** The page to show; the first unless told otherwise. */
  readonly page?: number;
  readonly picture?: Picture;
  readonly file?: TextFile;
  readonly menus?: readonly Menu[];
  readonly posts?: readonly Post[];
  readonly fit?: Fit;
  /** The short mark of the story that it is from, where several are in use; its pages and buttons carry it. */
  readonly story?: string;
  /** Only the asker sees it, whatever the option says (errors, refusals). */
  readonly private?: boolean;
}
