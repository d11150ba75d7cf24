// Asks the golden questions and those that a server recorded, before and after a change, in slices between which others
// are answered.
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Knowledge, layOver } from '../../src/answer/knowledge.ts';
import { type Trial, type TrialResult, tryQuestion } from '../../src/answer/trials.ts';
import type { Trials } from '../../src/say/preview.ts';
import type { Work } from '../server-command.ts';
import { knowledgeNow, storyId } from './state.ts';

/** Milliseconds of work before others get their turn. */
const slice = 10;
/** Recorded questions without an answer that are tried, the most asked ones. */
const mostOpen = 100;
/** The facts may change meanwhile; then all is asked anew, but not for ever. */
const mostRounds = 3;

/** What a change does to answers; `change` is made to a copy. */
export async function tryOut(work: Work, change: (copy: Knowledge) => void | Promise<void>): Promise<Trials> {
  const trials = await trialsOf(work);
  let isSteady = true;
  const stop = work.store.subscribe(({ guild }) => {
    if (guild === work.guild) isSteady = false;
  });
  for (let round = 1; ; round++) {
    isSteady = true;
    const now = await knowledgeNow(work);
    const copy = layOver(now);
    await change(copy);
    const changed = await inSlices(trials, now, copy);
    if (!isSteady && round < mostRounds) continue;
    stop();
    return { asked: trials.length, changed };
  }
}

async function trialsOf(work: Work): Promise<Trial[]> {
  const { store, guild, knowledge } = work;
  const [attached, open] = await Promise.all([
    store.unanswered(guild, storyId(work), 'attached'),
    store.unanswered(guild, storyId(work), 'open', mostOpen),
  ]);
  return [
    ...knowledge.story.golden.map(({ question, facts }) => ({ question, wanted: facts })),
    ...attached.map(({ wording, fact }) => ({ question: wording, wanted: fact === null ? null : [fact] })),
    ...open.map(({ wording }) => ({ question: wording, wanted: null })),
  ];
}

async function inSlices(
  trials: readonly Trial[],
  before: Knowledge,
  after: Knowledge,
): Promise<TrialResult[]> {
  const changed: TrialResult[] = [];
  let begun = performance.now();
  for (const trial of trials) {
    const result = tryQuestion(trial, before, after);
    if (result !== null) changed.push(result);
    if (performance.now() - begun < slice) continue;
    await nextTurn();
    begun = performance.now();
  }
  return changed;
}
