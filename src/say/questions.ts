// The questions that a reply offers as buttons: next ones, or ones that the story does answer. Pure.
import { type Fact, type Language, languages, type Story } from '../story/story.ts';
import { limits } from './limits.ts';
import { factsBeside } from './other-side.ts';
import type { ReplyButton } from './reply.ts';

/** A fact as a button that asks for it; none where no example question fits on a button. */
export function questionButton(
  fact: Fact,
  language: Language,
  type: 'fact' | 'reading' = 'fact',
): ReplyButton | null {
  const label = questionFor(fact, language);
  if (label === null) return null;
  return { label, action: { type, id: fact.id }, style: type === 'reading' ? 'primary' : 'secondary' };
}

/** An example question short enough for a button, in this language if there is one. */
export function questionFor(fact: Fact, language: Language): string | null {
  const inOrder = [language, ...languages.filter((other) => other !== language)];
  const asks = inOrder.flatMap((each) => fact.asks[each]);
  return asks.find((ask) => ask.length <= limits.buttonLabel) ?? null;
}

/** Questions near what was shown: its links first, then the same speakers, the same entities, any others. */
export function nextQuestions(shown: readonly Fact[], story: Story, language: Language): ReplyButton[] {
  const all = [...story.facts.values()];
  const speakers = new Set(shown.flatMap((fact) => fact.speakers));
  const entities = new Set(shown.flatMap((fact) => fact.about));
  const near = [
    ...shown.flatMap((fact) => factsBeside(fact, story)),
    ...all.filter((fact) => fact.speakers.some((id) => speakers.has(id))),
    ...all.filter((fact) => fact.about.some((id) => entities.has(id) || speakers.has(id))),
    ...all,
  ];
  return buttons(
    near.filter((fact) => !shown.includes(fact)),
    language,
  );
}

/** What the questions on offer should be near to: an entity, or facts by their ids. */
export interface Near {
  readonly entity?: string;
  readonly facts?: readonly string[];
}

/** Questions that the story answers: these facts, those about this entity, one of each kind. */
export function starterQuestions(
  story: Story,
  language: Language,
  { entity, facts = [] }: Near = {},
): ReplyButton[] {
  const all = [...story.facts.values()];
  const named = facts.flatMap((id) => story.facts.get(id) ?? []);
  const touching = all.filter((fact) => entity !== undefined && fact.about.includes(entity));
  const perKind = (['allegation', 'denial', 'statement'] as const).flatMap(
    (kind) => all.find((fact) => fact.kind === kind && questionFor(fact, language) !== null) ?? [],
  );
  return buttons([...named, ...touching, ...perKind, ...all], language);
}

function buttons(facts: readonly Fact[], language: Language): ReplyButton[] {
  const found = new Map<string, ReplyButton>();
  for (const fact of new Set(facts)) {
    if (found.size === limits.nextQuestions) break;
    const button = questionButton(fact, language);
    if (button !== null && !found.has(button.label)) found.set(button.label, button);
  }
  return [...found.values()];
}
