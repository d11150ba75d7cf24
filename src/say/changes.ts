// What changed between two states of a fact, word by word, and the history made of such steps. Pure.
import type { FactState, Revision } from '../story/revisions.ts';
import type { ChangeSource, Language, Story } from '../story/story.ts';
import { diffBlocks } from './diff.ts';
import { nameOf } from './names.ts';
import type { Block, Reply, ReplyButton } from './reply.ts';
import { type SentenceKey, sentence } from './sentence.ts';

/** A state of a fact with the source it has. */
export interface Sourced extends FactState {
  readonly source: ChangeSource | null;
}

/** Every part of a fact that differs, each as its own diff. */
export function changeBlocks(
  before: Sourced | null,
  after: Sourced,
  story: Story,
  language: Language,
): Block[] {
  const [was, is] = [
    before === null ? null : partsOf(before, story, language),
    partsOf(after, story, language),
  ];
  const blocks = is.flatMap(([label, text], at) =>
    diffBlocks(sentence(language, label), was?.[at]?.[1] ?? '', text),
  );
  return blocks.length > 0 ? blocks : [{ type: 'text', text: sentence(language, 'history.nothing') }];
}

type Labelled = readonly [SentenceKey & `field.${string}`, string];

function partsOf({ content, isHidden, source }: Sourced, story: Story, language: Language): Labelled[] {
  const names = (ids: readonly string[] = []) => ids.map((id) => nameOf(id, story, language)).join(', ');
  return [
    ['field.hidden', isHidden ? sentence(language, 'hidden.yes') : ''],
    ['field.kind', content === null ? '' : sentence(language, `kind.${content.kind}`)],
    ['field.speaker', names(content?.speakers)],
    ['field.text.de', content?.text.de ?? ''],
    ['field.text.en', content?.text.en ?? ''],
    ['field.about', names(content?.about)],
    ['field.paragraph', content?.paragraph == null ? '' : String(content.paragraph)],
    ['field.asks.de', content?.asks.de.join('\n') ?? ''],
    ['field.asks.en', content?.asks.en.join('\n') ?? ''],
    ['field.replies', content?.replies.map(({ to, how }) => `${to} ${how}`).join('\n') ?? ''],
    ['field.source', source === null ? '' : [source.name, source.url ?? ''].join(' ').trim()],
  ];
}

/** A revision with the state before it; both carry content even where the story's own text holds. */
export interface Step {
  readonly revision: Revision;
  readonly before: Sourced | null;
  readonly after: Sourced;
}

/** Who did what, when and why, and the difference. */
export function stepBlocks({ revision, before, after }: Step, story: Story, language: Language): Block[] {
  const { number, origin, author, at, note } = revision;
  const values = { number: String(number), origin: sentence(language, `origin.${origin}`) };
  return [
    { type: 'signed', text: sentence(language, 'history.revision', values), who: [author], at },
    ...(note === null ? [] : [text(sentence(language, 'history.reason', { reason: note }))]),
    ...(revision.content === null && !revision.isHidden
      ? [text(sentence(language, 'history.as-story'))]
      : []),
    ...changeBlocks(before, after, story, language),
  ];
}

/** The whole history, newest first, with the button that undoes the newest step. */
export function sayHistory(id: string, steps: readonly Step[], story: Story, language: Language): Reply {
  const [newest] = steps;
  if (newest === undefined) {
    return { ...plain([text(sentence(language, 'history.none', { id }))], language), private: true };
  }
  return {
    ...plain(
      [
        { type: 'heading', text: sentence(language, 'history.heading', { id }) },
        ...steps.flatMap((step) => stepBlocks(step, story, language)),
      ],
      language,
    ),
    buttons: [undoButton(newest.revision, language)],
    again: { type: 'deed', deed: { name: 'history', args: [id] } },
  };
}

/** Undoes exactly this revision, and nothing if there is a newer one. */
export function undoButton(
  { fact, number }: Pick<Revision, 'fact' | 'number'>,
  language: Language,
): ReplyButton {
  const deed = { name: 'undo-now', args: [fact, String(number)] };
  return { label: sentence(language, 'saved.undo'), action: { type: 'deed', deed }, style: 'secondary' };
}

/** A change as the log channel shows it. */
export function sayLogged(step: Step, story: Story, language: Language): Reply {
  const { fact, origin, number } = step.revision;
  const values = { id: fact, origin: sentence(language, `origin.${origin}`), number: String(number) };
  const [, ...rest] = stepBlocks(step, story, language);
  const { author, at } = step.revision;
  return plain(
    [{ type: 'signed', text: sentence(language, 'log.change', values), who: [author], at }, ...rest],
    language,
  );
}

/** Blocks without buttons. */
export function plain(blocks: readonly Block[], language: Language): Reply {
  return { tone: 'plain', language, blocks, buttons: [] };
}

function text(said: string): Block {
  return { type: 'text', text: said };
}
