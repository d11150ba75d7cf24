// Why a question got its answer, as a reply for moderators and authors. Pure.
import type { Explanation } from '../answer/explain.ts';
import type { Hit } from '../answer/retrieve.ts';
import { givesSlot, lessAlone, otherSpeaker, standsAlone } from '../answer/thresholds.ts';
import type { Language, Story } from '../story/story.ts';
import { listed, nameOf } from './names.ts';
import type { Block, Reply } from './reply.ts';
import { sentence } from './sentence.ts';

/** How the question was read, the nearest facts with their reasons, and the decision with its thresholds. */
export function sayExplanation(explanation: Explanation, story: Story, language: Language): Reply {
  const { hits, answer, way, thresholds } = explanation;
  const { sure, ahead, near } = thresholds;
  const numbers = {
    sure: String(sure),
    ahead: String(ahead),
    near: String(near),
    alone: String(standsAlone),
    less: String(lessAlone),
  };
  const nothing = sentence(language, 'explain.hits.none');
  return {
    tone: 'plain',
    language,
    blocks: [
      ...section(sentence(language, 'explain.heading'), readingLines(explanation, language)),
      ...section(sentence(language, 'explain.slots'), slotLines(explanation, story, language)),
      ...section(
        sentence(language, 'explain.hits'),
        hits.length === 0 ? [nothing] : hits.flatMap((hit) => hitLines(hit, explanation, language)),
      ),
      ...section(sentence(language, 'explain.decision'), [
        sentence(language, `explain.outcome.${answer.outcome}`),
        sentence(language, `explain.way.${way}`),
        sentence(language, 'explain.thresholds', numbers),
      ]),
    ],
    buttons: [],
  };
}

function section(heading: string, lines: readonly string[]): Block[] {
  return lines.length === 0
    ? []
    : [
        { type: 'heading', text: heading },
        { type: 'text', text: lines.join('\n') },
      ];
}

function readingLines({ reading }: Explanation, language: Language): string[] {
  const spoken = sentence(language, `explain.language.${reading.language ?? 'unclear'}`);
  const corrected = reading.corrected.map(({ from, to }) => `${from} → ${to}`);
  return [
    sentence(language, 'explain.language', { language: spoken }),
    ...(reading.wants.length > 0
      ? [sentence(language, 'explain.wants', { kinds: listed(reading.wants, language) })]
      : []),
    ...(reading.isNegated ? [sentence(language, 'explain.negated')] : []),
    ...(corrected.length > 0
      ? [sentence(language, 'explain.corrected', { words: corrected.join(', ') })]
      : []),
    ...(reading.slots.length === 0 ? [sentence(language, 'explain.nothing')] : []),
  ];
}

function slotLines({ slots }: Explanation, story: Story, language: Language): string[] {
  return slots.map(({ slot, weight }) => {
    const names = slot.entities.map((id) => nameOf(id, story, language));
    const meanings = slot.kind === null ? [...names, ...slot.concepts] : [slot.kind];
    return sentence(language, `explain.slot.${slot.type}`, {
      typed: slot.typed,
      weight: weight.toFixed(2),
      meaning: meanings.length === 0 ? sentence(language, 'explain.word-only') : meanings.join(', '),
    });
  });
}

function hitLines(hit: Hit, { slots }: Explanation, language: Language): string[] {
  const figures = {
    fact: hit.fact.id,
    certainty: hit.certainty.toFixed(2),
    coverage: hit.coverage.toFixed(2),
  };
  const lost = hit.lostToTypical.toFixed(2);
  const lacking = slots.filter((_, at) => (hit.held[at] ?? 0) < givesSlot).map(({ slot }) => slot.typed);
  return [
    hit.nearestAsk === null
      ? sentence(language, 'explain.hit.no-ask', figures)
      : sentence(language, 'explain.hit', {
          ...figures,
          likeness: hit.likeness.toFixed(2),
          ask: hit.nearestAsk,
        }),
    ...[
      ...(lacking.length > 0 ? [sentence(language, 'explain.hit.lacks', { words: lacking.join(', ') })] : []),
      ...(lost === '0.00' ? [] : [sentence(language, 'explain.hit.less-typical', { lost })]),
      ...(hit.isByAnother
        ? [sentence(language, 'explain.hit.by-another', { share: String(otherSpeaker) })]
        : []),
    ].map((line) => `  ${line}`),
  ];
}
