// What members suggest, as moderators see it, and what became of it, for whoever suggested it. Pure.
import type { ChangeSource, Language } from '../story/story.ts';
import { plain } from './changes.ts';
import type { Block, Reply, ReplyButton } from './reply.ts';
import { sentence } from './sentence.ts';

/** What happened to a suggestion, for its author alone. */
export function sayDecision(
  {
    status,
    text,
    decision,
  }: {
    readonly status: 'open' | 'accepted' | 'declined';
    readonly text: string;
    readonly decision: string | null;
  },
  language: Language,
): Reply {
  const lead = sentence(
    language,
    status === 'accepted' ? 'suggestion.was-accepted' : 'suggestion.was-declined',
  );
  const why = decision === null ? [] : [line(sentence(language, 'history.reason', { reason: decision }))];
  return plain([line(lead), line(text), ...why], language);
}

interface Shown {
  readonly id: string;
  readonly fact: string | null;
  readonly author: string;
  readonly text: string;
  readonly reason: string | null;
  readonly source: ChangeSource | null;
  readonly at: number;
}

/** The oldest open suggestion, with how many wait. */
export function sayQueue(open: readonly Shown[], language: Language): Reply {
  const [first] = open;
  if (first === undefined) return plain([line(sentence(language, 'suggestion.none'))], language);
  const { id, fact, author, at, text, reason, source } = first;
  const about =
    fact === null ? sentence(language, 'suggestion.new') : sentence(language, 'suggestion.for', { id: fact });
  const named = source === null ? null : [source.name, source.url ?? ''].join(' ').trim();
  const button = (key: 'suggestion.accept' | 'suggestion.decline', name: string): ReplyButton => ({
    label: sentence(language, key),
    action: { type: 'deed', deed: { name, args: [id] } },
    style: 'secondary',
  });
  return {
    ...plain(
      [
        { type: 'heading', text: sentence(language, 'suggestion.heading', { count: String(open.length) }) },
        { type: 'signed', text: about, who: [author], at },
        line(text),
        ...(reason === null ? [] : [line(sentence(language, 'history.reason', { reason }))]),
        ...(named === null ? [] : [line(sentence(language, 'preview.source', { source: named }))]),
      ],
      language,
    ),
    buttons: [button('suggestion.accept', 'accept'), button('suggestion.decline', 'decline')],
  };
}

function line(text: string): Block {
  return { type: 'text', text };
}
