// What stands beside a claim: who denies it, who does not, and what a denial is about. Pure.
import { type Answering, answeredBy, repliesTo } from '../story/links.ts';
import type { Fact, Language, LinkManner, Story } from '../story/story.ts';
import { claimInSentence, leadOf } from './claim.ts';
import { escapeMarkdown } from './escape.ts';
import { limits } from './limits.ts';
import { listed, whereOf } from './names.ts';
import { type SentenceKey, sentence } from './sentence.ts';
import { serverLines, textOf } from './server-mark.ts';

/** `whole`: the claims themselves, where there is room. `short`: who and where, for lists. */
export type Detail = 'whole' | 'short';

/** The sentences beside a claim. An allegation always gets at least one: a voice against it, or that there is none. */
export function besideClaim(fact: Fact, story: Story, language: Language, detail: Detail): string[] {
  const whole = detail === 'whole' ? linesBeside(fact, story, language, inWhole) : null;
  const server = serverLines(fact, language);
  const lines =
    whole !== null && [textOf(fact, language), ...whole, ...server].reduce(addAsSent, 0) <= limits.claimText
      ? whole
      : linesBeside(fact, story, language, inShort);
  const isDenied = repliesTo(fact, story).some(({ how }) => how === 'denies' || how === 'denies-in-general');
  if (fact.kind === 'allegation' && !isDenied) lines.unshift(sentence(language, 'beside.nobody'));
  return [...lines, ...server];
}

/** Facts that a whole view of this one shows beside it, so that they need not be offered again. */
export function factsBeside(fact: Fact, story: Story): Fact[] {
  return [...repliesTo(fact, story), ...answeredBy(fact, story)].map((answering) => answering.fact);
}

type KeyOf = (
  how: LinkManner,
) => Extract<SentenceKey, `beside.${LinkManner}` | `beside.answers.${LinkManner}`>;
type Lines = (answers: readonly Answering[], keyOf: KeyOf, story: Story, language: Language) => string[];

function linesBeside(fact: Fact, story: Story, language: Language, lines: Lines): string[] {
  return [
    ...lines(repliesTo(fact, story), (how) => `beside.${how}`, story, language),
    ...lines(answeredBy(fact, story), (how) => `beside.answers.${how}`, story, language),
  ];
}

function addAsSent(sum: number, text: string): number {
  return sum + escapeMarkdown(text).length;
}

const inWhole: Lines = (answers, keyOf, story, language) =>
  answers.map(({ fact, how }) =>
    sentence(language, keyOf(how), { claim: claimInSentence(fact, story, language) }),
  );

/** One line for each manner of answering, with all who answer in it. Explanations give way: names alone explain nothing. */
const inShort: Lines = (answers, keyOf, story, language) =>
  (['denies', 'denies-in-general', 'does-not-deny'] as const).flatMap((how) => {
    const facts = answers.filter((answering) => answering.how === how).map(({ fact }) => fact);
    const [only, ...others] = facts;
    if (only === undefined) return [];
    // "Not a denial: the article's assessment" alone would not tell whose words are meant.
    const isWhole = others.length === 0 && how === 'does-not-deny';
    const claim = isWhole ? claimInSentence(only, story, language) : inNames(facts, story, language);
    return [sentence(language, keyOf(how), { claim })];
  });

/** "A denies (paragraph 3), B and C deny (paragraphs 3 and 4)". */
function inNames(facts: readonly Fact[], story: Story, language: Language): string {
  const byLead = Map.groupBy(facts, (fact) => leadOf(fact, story, language));
  const claims = [...byLead].map(([lead, said]) => {
    const where = whereOf(said, language);
    return where === '' ? lead : `${lead} (${where})`;
  });
  const shown = claims.slice(0, limits.listedNames);
  const left = claims.length - shown.length;
  if (left > 0) shown.push(sentence(language, 'beside.others', { count: String(left) }));
  return listed(shown, language);
}
