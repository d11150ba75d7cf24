// What is asked about that which was told before: why, when, who says so, who denies it, who else. Pure.
import { answeredBy, repliesTo } from '../story/links.ts';
import { ARTICLE, type Fact, type FactKind, type Language } from '../story/story.ts';
import { actsIn } from './acts.ts';
import { type Answer, type AnswerKind, mostOffered } from './answer.ts';
import { answerReading } from './ask.ts';
import { indexedFact } from './fact-index.ts';
import type { Knowledge } from './knowledge.ts';
import type { Reading } from './reading.ts';
import { concerns, kindSlotOf, readingOf } from './same-question.ts';
import { setAnswer } from './sets.ts';

/** From more facts than this none is picked because it alone gives a time or a number. */
const mostToPickFrom = 2;

/** What the matter asked about before has to say of the kind of answer wanted now. */
export function askKind(
  wanted: AnswerKind,
  base: Reading,
  shown: readonly Fact[],
  entities: readonly string[],
  knowledge: Knowledge,
  language: Language,
): Answer | null {
  const slot = kindSlotOf(wanted);
  const kept = base.slots.filter((one) => one.type !== 'kind');
  const isParticular = actsIn(base).names.length > 0 || kept.length > actsIn(base).named.length;
  const answer = !isParticular ? null : answerReading(readingOf(base, [slot, ...kept]), knowledge, language);
  const isNear = (fact: Fact) => isRelated(fact, shown, entities, knowledge);
  if (answer?.outcome === 'answer' && answer.facts.every(isNear)) return answer;
  const near = shown.filter(isNear);
  if (near.length === 0) return null;
  const giving = near.filter((fact) => indexedFact(knowledge.index, fact.id)?.keys.includes(`?${wanted}`));
  if (wanted === 'who') return setAnswer({ facts: near, asides: [] }, language);
  const [only, ...others] = giving;
  if (only !== undefined && others.length === 0 && near.length <= mostToPickFrom) {
    return { outcome: 'answer', frame: 'facts', facts: [only], asides: [], language };
  }
  const facts = (giving.length > 0 ? giving : near).slice(0, mostOffered);
  if (giving.length > 0) return { outcome: 'choose', facts, language };
  return { outcome: 'closest', facts, missing: { type: 'kind', wanted }, language };
}

/** It is one of those shown, linked to one, or about somebody whom the question named. */
function isRelated(
  fact: Fact,
  shown: readonly Fact[],
  entities: readonly string[],
  { story }: Knowledge,
): boolean {
  if (entities.length > 0) return entities.some((entity) => concerns(fact, entity));
  if (shown.length === 0) return true;
  const linked = shown.flatMap((one) => [...repliesTo(one, story), ...answeredBy(one, story)]);
  return shown.includes(fact) || linked.some((one) => one.fact === fact);
}

/** Who denies what was shown; null where nothing shown can be denied. */
export function askDenials(shown: readonly Fact[], { story }: Knowledge, language: Language): Answer | null {
  const claims = shown.filter((fact) => fact.kind === 'allegation');
  if (claims.length === 0) return null;
  const replies = claims.flatMap((fact) => repliesTo(fact, story));
  const of = (manners: readonly string[]) => [
    ...new Set(replies.filter(({ how }) => manners.includes(how)).map(({ fact }) => fact)),
  ];
  const facts = of(['denies', 'denies-in-general']);
  const asides = of(['does-not-deny']).filter((fact) => !facts.includes(fact));
  if (facts.length > 0) return setAnswer({ facts, asides }, language);
  return { outcome: 'none', reason: { type: 'none-of-kind', kinds: ['denial'] }, language };
}

/**
 * Others who do the same, about the same; null where those shown do different things and the question names no act.
 * @param named those whom the conversation was about already
 */
export function askOthers(
  base: Reading,
  shown: readonly Fact[],
  named: readonly string[],
  { facts, story }: Knowledge,
  language: Language,
): { readonly kind: FactKind; readonly besides: readonly string[]; readonly answer: Answer } | null {
  const { kinds, content } = actsIn(base);
  const shownKinds = [...new Set(shown.map((fact) => fact.kind))];
  const [kind, ...more] = kinds.length === 1 ? kinds : shownKinds;
  if (kind === undefined || more.length > 0) return null;
  const speakers = shown.filter((fact) => fact.kind === kind).flatMap((fact) => fact.speakers);
  const besides = [...new Set([...speakers, ...named])].filter(
    (id) => id !== ARTICLE && story.entities.has(id),
  );
  if (besides.length === 0) return null;
  const targets = new Set(shown.flatMap((fact) => answeredBy(fact, story).map((one) => one.fact)));
  const isGeneral = content.length === 0 || targets.size === 0;
  const isOnIt = (fact: Fact) => isGeneral || answeredBy(fact, story).some((one) => targets.has(one.fact));
  const others = [...facts.values()].filter(
    (fact) => fact.kind === kind && !fact.speakers.some((id) => besides.includes(id)) && isOnIt(fact),
  );
  const answer: Answer =
    others.length > 0
      ? setAnswer({ facts: others, asides: [] }, language)
      : { outcome: 'none', reason: { type: 'nobody-else' }, language };
  return { kind, besides, answer };
}
