// /manage-facts unanswered: questions without a sure answer, counted; one becomes an example question of a fact.
import { createHash } from 'node:crypto';
import { answerQuestion } from '../../src/answer/ask.ts';
import { retrieve } from '../../src/answer/retrieve.ts';
import { understand } from '../../src/answer/understand.ts';
import { plain } from '../../src/say/changes.ts';
import type { Reply } from '../../src/say/reply.ts';
import { type SentenceKey, sentence } from '../../src/say/sentence.ts';
import { sayUnanswered, sayUnansweredOne } from '../../src/say/unanswered.ts';
import { mostUnanswered, type Unanswered } from '../../src/store/store.ts';
import { longestAsk } from '../../src/story/limits.ts';
import type { Fact } from '../../src/story/story.ts';
import type { DeedWork, ServerWork, Work } from '../server-command.ts';
import { choicesOf } from './choosing.ts';
import { ownerOf } from './own-draft.ts';
import { previewOf } from './preview.ts';
import { factNow, storyId } from './state.ts';
import { tidy } from './tidy.ts';
import { beginDraft } from './writing.ts';

/** As many as a menu holds. */
const mostShown = 25;

export const unanswered = {
  name: { de: 'unbeantwortet', en: 'unanswered' },
  description: { de: 'Fragen ohne sichere Antwort', en: 'Questions without a sure answer' },
  audience: 'moderators',
  options: [],
  run: (_given, work) => overview(work),
} satisfies ServerWork;

async function overview(work: Work, page = 0): Promise<Reply> {
  const { language, settings } = work;
  const open = await openQuestions(work);
  const questions = open.map(({ key, wording, count }) => ({ mark: markOf(key), wording, count }));
  const { shown, next } = pageOf(questions, page);
  return sayUnanswered(shown, open.length, next, settings.keepsUnanswered, language);
}

export const unansweredPage: DeedWork = {
  audience: 'moderators',
  run: ([page], _input, work) => overview(work, Number(page)),
};

/** What a menu holds of a list, and the page after it; after the last one comes the first. Null: there is one only. */
function pageOf<T>(all: readonly T[], page: number): { shown: readonly T[]; next: number | null } {
  const pages = Math.ceil(all.length / mostShown);
  const at = Number.isSafeInteger(page) && page > 0 && page < pages ? page : 0;
  const shown = all.slice(at * mostShown, (at + 1) * mostShown);
  return { shown, next: pages > 1 ? (at + 1) % pages : null };
}

/** The first click: a question, with the facts that may answer it. */
export const unansweredOne: DeedWork = {
  audience: 'moderators',
  async run([given, page], { values }, work) {
    const question = await findQuestion(given ?? values[0] ?? '', work);
    if (question === null) return alone('unanswered.gone', work);
    const { knowledge, language } = work;
    const answer = answerQuestion({ text: question.wording }, knowledge);
    const { shown: facts, next } = pageOf(nearestFacts(question.wording, work), Number(page ?? 0));
    const shown = { mark: markOf(question.key), wording: question.wording, count: question.count };
    return sayUnansweredOne(shown, answer, choicesOf(facts, work), next, language);
  },
};

/** The second click: the question stands among the fact's examples, in the same preview as any change. */
export const attach: DeedWork = {
  audience: 'moderators',
  async run([mark = ''], { values: [id = ''] }, work) {
    const question = await findQuestion(mark, work);
    const now = await factNow(id, work);
    if (question === null || now === null) return alone('unanswered.gone', work);
    const { dictionary, story } = work.knowledge;
    const language = understand(question.wording, dictionary, 'asker').language ?? story.language;
    const draft = beginDraft(now.id, now, work);
    const ask = tidy(question.wording).slice(0, longestAsk + 1);
    const asks = { ...draft.content.asks, [language]: [...draft.content.asks[language], ask] };
    const attached = { ...draft, content: { ...draft.content, asks }, attaches: question.key };
    return previewOf(attached, work.app.desk.lay(ownerOf(work), attached), work);
  },
};

export const dismiss: DeedWork = {
  audience: 'moderators',
  async run([mark = ''], _input, work) {
    const question = await findQuestion(mark, work);
    if (question === null) return alone('unanswered.gone', work);
    await work.store.settleUnanswered(work.guild, storyId(work), question.key, 'dismissed');
    return overview(work);
  },
};

/** What fits the question first, then all others. */
function nearestFacts(wording: string, { knowledge }: Work): Fact[] {
  const reading = understand(wording, knowledge.dictionary, 'asker');
  const hits = retrieve(reading, knowledge.index, () => true).map((hit) => hit.fact);
  return [...new Set([...hits, ...knowledge.facts.values()])];
}

function openQuestions({ store, guild, ...work }: Work): Promise<Unanswered[]> {
  return store.unanswered(guild, storyId(work), 'open', mostUnanswered);
}

async function findQuestion(mark: string, work: Work): Promise<Unanswered | null> {
  return (await openQuestions(work)).find(({ key }) => markOf(key) === mark) ?? null;
}

/** A wording is too long for a button; its mark follows from it, so it works after a restart. */
function markOf(key: string): string {
  return createHash('sha256').update(key).digest('base64url').slice(0, 16);
}

function alone(key: Extract<SentenceKey, 'unanswered.gone'>, { language }: Work): Reply {
  return { ...plain([{ type: 'text', text: sentence(language, key) }], language), private: true };
}
