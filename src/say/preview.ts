// A change before it is saved: the fact as it will look, what is wrong with it, and which answers it changes. Pure.
import type { Answer } from '../answer/answer.ts';
import type { TrialResult } from '../answer/trials.ts';
import { longestText } from '../story/limits.ts';
import type { Problem } from '../story/problem.ts';
import { type ChangeSource, type Fact, isWrittenIn, type Language, type Story } from '../story/story.ts';
import { claimBlock } from './claim.ts';
import { echo } from './escape.ts';
import { cutToFit } from './graphemes.ts';
import { listed, quoted } from './names.ts';
import { besideClaim } from './other-side.ts';
import type { Block, Reply, ReplyButton } from './reply.ts';
import { sentence } from './sentence.ts';

/** Questions shown of those that change their answer. */
const mostTrials = 8;
/** Remarks of one sort that are shown. */
const mostRemarks = 12;

export interface Trials {
  readonly asked: number;
  readonly changed: readonly TrialResult[];
}

/** Something to look at: said already, and whether it has to be put right first. */
export interface Remark {
  readonly text: string;
  readonly isBlocking: boolean;
}

export interface PreviewParts {
  readonly mark: string;
  /** The fact as it will be, in a story with the change. */
  readonly fact: Fact;
  readonly story: Story;
  readonly source: ChangeSource | null;
  readonly note: string | null;
  readonly remarks: readonly Remark[];
  readonly trials: Trials | null;
  readonly isUnchanged: boolean;
}

/** The preview with its buttons: save, back to the form, cancel. */
export function sayPreview(parts: PreviewParts, language: Language): Reply {
  const { mark, story, remarks, trials, isUnchanged } = parts;
  const fact = shownWhole(parts.fact);
  const isBlocked = isUnchanged || remarks.some((remark) => remark.isBlocking);
  return {
    tone: fact.kind,
    language,
    blocks: [
      { type: 'heading', text: sentence(language, 'preview.heading') },
      // First, since what is too long may push all else to further pages.
      ...remarkBlocks(remarks, true, language),
      claimBlock(fact, story, language, besideClaim(fact, story, language, 'short')),
      ...otherLanguage(fact, language),
      { type: 'text', text: aboutLines(parts, language).join('\n') },
      ...(isUnchanged ? [text(sentence(language, 'preview.unchanged'))] : []),
      ...remarkBlocks(remarks, false, language),
      ...(trials === null ? [] : trialBlocks(trials, language)),
    ],
    buttons: [
      ...(isBlocked ? [] : [button(sentence(language, 'preview.save'), 'save', mark, 'primary')]),
      button(sentence(language, 'preview.back'), 'write', mark),
      button(sentence(language, 'preview.more'), 'more', mark),
      button(sentence(language, 'preview.cancel'), 'drop', mark),
    ],
    again: { type: 'deed', deed: { name: 'preview', args: [mark] } },
  };
}

function button(
  label: string,
  name: string,
  mark: string,
  style: 'primary' | 'secondary' = 'secondary',
): ReplyButton {
  return { label, action: { type: 'deed', deed: { name, args: [mark] } }, style };
}

/** A text that is too long to be saved is too long to be shown. */
function shownWhole(fact: Fact): Fact {
  const { de, en } = fact.text;
  return { ...fact, text: { de: cutToFit(de, longestText), en: cutToFit(en, longestText) } };
}

function text(said: string): Block {
  return { type: 'text', text: said };
}

function otherLanguage(fact: Fact, language: Language): Block[] {
  const other = language === 'de' ? 'en' : 'de';
  if (!isWrittenIn(fact, other)) return [text(sentence(language, `preview.only.${language}`))];
  if (!isWrittenIn(fact, language)) return [text(sentence(language, `preview.only.${other}`))];
  return [text(sentence(language, `preview.other.${other}`, { text: fact.text[other] }))];
}

function aboutLines({ fact, source, note }: PreviewParts, language: Language): string[] {
  const named = source === null ? null : [source.name, source.url].filter((part) => part !== null).join(' ');
  return [
    sentence(language, 'preview.id', { id: fact.id }),
    ...(named === null ? [] : [sentence(language, 'preview.source', { source: named })]),
    ...(note === null ? [] : [sentence(language, 'preview.reason', { reason: note })]),
  ];
}

function remarkBlocks(remarks: readonly Remark[], isBlocking: boolean, language: Language): Block[] {
  const lines = remarks
    .filter((remark) => remark.isBlocking === isBlocking)
    .map((remark) => `• ${remark.text}`);
  const lead = sentence(language, isBlocking ? 'preview.blocked' : 'preview.problems');
  return lines.length === 0 ? [] : [text([lead, ...lines.slice(0, mostRemarks)].join('\n'))];
}

/** One problem of a fact in words, with the part of it that is meant. */
export function remarkOf(
  { code, path, detail = '', other = '', severity }: Problem,
  language: Language,
): Remark {
  const place = path
    .slice(2)
    .filter((step) => typeof step === 'string')
    .join('.');
  const what = sentence(language, `problem.${code}`, { detail: echo(detail), other });
  return { text: place === '' ? what : `${place}: ${what}`, isBlocking: severity !== 'advice' };
}

/** "2 questions change their answer, 1 would now be wrong", and each of them. */
export function trialBlocks({ asked, changed }: Trials, language: Language): Block[] {
  if (changed.length === 0) {
    return asked === 0 ? [] : [text(sentence(language, 'preview.trials.none', { count: String(asked) }))];
  }
  const wrong = changed.filter((result) => result.becomesWrong);
  const counted =
    changed.length === 1
      ? sentence(language, 'preview.trials.one')
      : sentence(language, 'preview.trials.many', { count: String(changed.length) });
  const values = { changed: counted };
  const lead =
    wrong.length === 0
      ? sentence(language, 'preview.trials.no-wrong', values)
      : wrong.length === 1
        ? sentence(language, 'preview.trials.wrong-one', values)
        : sentence(language, 'preview.trials.wrong-many', { ...values, count: String(wrong.length) });
  const shown = [...wrong, ...changed.filter((result) => !result.becomesWrong)].slice(0, mostTrials);
  const left = changed.length - shown.length;
  const lines = shown.map((result) => `• ${trialLine(result, language)}`);
  if (left > 0) lines.push(`• ${sentence(language, 'preview.trial.more', { count: String(left) })}`);
  return [text([lead, ...lines].join('\n'))];
}

function trialLine(
  { question, before, after, becomesWrong, wanted }: TrialResult,
  language: Language,
): string {
  const values = {
    question: echo(question),
    before: outlineOf(before, language),
    after: outlineOf(after, language),
  };
  if (!becomesWrong) return sentence(language, 'preview.trial', values);
  const right =
    wanted === null || wanted.length === 0 ? sentence(language, 'preview.nothing') : wanted.join(', ');
  return sentence(language, 'preview.trial.wrong', { ...values, wanted: right });
}

/** An answer in a few words: its outcome and the ids of its facts. */
export function outlineOf(answer: Answer, language: Language): string {
  if (answer.outcome === 'none') return sentence(language, 'preview.answer.none');
  const ids = answer.facts.slice(0, 3).map((fact) => fact.id);
  return sentence(language, `preview.answer.${answer.outcome}`, { facts: listed(ids, language) });
}

/** A typed text that fits no fact exactly: what may be meant, one button each, or that nothing is found. */
export function saySearch(
  typed: string,
  found: readonly { readonly id: string; readonly label: string }[],
  deed: string,
  language: Language,
): Reply {
  const none = sentence(language, 'search.none', { typed: quoted(echo(typed), language) });
  return {
    tone: 'plain',
    language,
    blocks: [
      ...(found.length === 0 ? [text(none)] : [text(sentence(language, 'search.heading'))]),
      text(sentence(language, 'search.again')),
    ],
    buttons: found.map(({ id, label }) => ({
      label: `${id}: ${label}`,
      action: { type: 'deed', deed: { name: deed, args: [id] } },
      style: 'secondary',
    })),
  };
}
