// The preview of a draft: the fact as it will look, what is wrong with it, and what it does to answers.
import { setFact } from '../../src/answer/knowledge.ts';
import { echo } from '../../src/say/escape.ts';
import { type Remark, remarkOf, sayPreview } from '../../src/say/preview.ts';
import type { Reply } from '../../src/say/reply.ts';
import { sentence } from '../../src/say/sentence.ts';
import { checkFactChange } from '../../src/story/check-change.ts';
import { factOf, isSameContent } from '../../src/story/content.ts';
import type { Fact, Language } from '../../src/story/story.ts';
import type { Draft } from '../draft.ts';
import type { Work } from '../server-command.ts';
import { oddLinks } from './filled.ts';
import { tryOut } from './try-out.ts';

const longestNote = 500;
const longestSource = { name: 200, url: 512 };

/** The preview of a draft that lies on the desk under this mark. */
export async function previewOf(draft: Draft, mark: string, work: Work): Promise<Reply> {
  const { knowledge, language } = work;
  const fact = factAfter(draft, work);
  const facts = new Map(knowledge.facts).set(fact.id, fact);
  const remarks = remarksOn(draft, work);
  const cannotBeSaved = isUnchanged(draft) || remarks.some((remark) => remark.isBlocking);
  const trials = cannotBeSaved ? null : await tryOut(work, (copy) => setFact(copy, fact));
  return sayPreview(
    {
      mark,
      fact,
      story: { ...knowledge.story, facts },
      source: draft.source,
      note: draft.note,
      remarks,
      trials,
      isUnchanged: isUnchanged(draft),
    },
    language,
  );
}

/** Everything that is to be looked at, in the words of whoever writes it. */
export function remarksOn(draft: Draft, work: Work): Remark[] {
  const { language, knowledge } = work;
  const problems = checkFactChange(draft.fact, draft.content, knowledge.story);
  return [...problems.map((problem) => remarkOf(problem, language)), ...ownRemarks(draft, language)];
}

/** Whether saving would change nothing. A reason alone is no change. */
export function isUnchanged({ before, content, origin, attaches }: Draft): boolean {
  return before !== null && origin === 'edit' && attaches === null && isSameContent(before, content);
}

function ownRemarks({ oddSource, oddReplies, note, source }: Draft, language: Language): Remark[] {
  const blocking = (text: string): Remark => ({ text, isBlocking: true });
  const detail = String(note?.length ?? 0);
  const other = String(longestNote);
  const isLong =
    source !== null &&
    (source.name.length > longestSource.name || (source.url?.length ?? 0) > longestSource.url);
  return [
    ...(oddSource === null
      ? []
      : [blocking(sentence(language, 'problem-of.source', { detail: echo(oddSource) }))]),
    ...(isLong ? [blocking(sentence(language, 'problem-of.source-long'))] : []),
    ...oddLinks(oddReplies).map((line) =>
      blocking(sentence(language, 'problem-of.replies', { detail: echo(line) })),
    ),
    ...((note?.length ?? 0) > longestNote
      ? [blocking(sentence(language, 'problem-of.reason-long', { detail, other }))]
      : []),
  ];
}

function factAfter({ fact, content, source, expected }: Draft, work: Work): Fact {
  const isStorys = work.base.facts.has(fact);
  return factOf(fact, content, {
    did: isStorys ? 'changed' : 'added',
    on: new Date().toISOString().slice(0, 10),
    isEdited: !isStorys && expected > 0,
    source,
  });
}
