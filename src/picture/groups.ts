// Many claims as a few groups with counts: by who alleges and what it is about, as finely as ten groups allow. Pure.
import { namesOf } from '../say/names.ts';
import { sentence } from '../say/sentence.ts';
import type { Fact, Language, Story } from '../story/story.ts';
import { countOf } from './counts.ts';

interface Group {
  /** Who alleges, as a list of names. */
  readonly by: string;
  readonly label: string;
  readonly facts: readonly Fact[];
}

const mostGroups = 10;
const speakers = (fact: Fact) => fact.speakers.join(' ');
const topic = (fact: Fact) => fact.about[0] ?? '';
/** From fine to coarse. */
const ways: readonly ((fact: Fact) => string)[] = [
  (fact) => `${speakers(fact)}|${topic(fact)}`,
  speakers,
  topic,
];

/** At most ten groups; their counts add up to all claims. */
export function groupsOf(claims: readonly Fact[], story: Story, language: Language): Group[] {
  const tried = ways.map((keyOf) => [...Map.groupBy(claims, keyOf).values()]);
  const coarsest = tried.reduce((best, each) => (each.length < best.length ? each : best));
  const chosen = tried.find((groups) => groups.length <= mostGroups) ?? coarsest;
  const sorted = [...chosen].sort((a, b) => b.length - a.length);
  const isFew = sorted.length <= mostGroups;
  const shown = isFew ? sorted : sorted.slice(0, mostGroups - 1);
  const rest = sorted.slice(shown.length).flat();
  return [
    ...shown.map((facts) => groupOf(facts, story, language)),
    ...(rest.length === 0
      ? []
      : [{ ...groupOf(rest, story, language), label: countOf('map.group.others', rest.length, language) }]),
  ];
}

function groupOf(facts: readonly Fact[], story: Story, language: Language): Group {
  const by = namesOf(
    facts.flatMap((fact) => fact.speakers),
    story,
    language,
  );
  const topics = facts.map(topic).filter((id) => id !== '');
  if (topics.length === 0) return { by, label: countOf('map.group.others', facts.length, language), facts };
  const name = namesOf(topics, story, language);
  const label =
    facts.length === 1
      ? sentence(language, 'map.group.one', { name })
      : sentence(language, 'map.group', { count: String(facts.length), name });
  return { by, label, facts };
}
