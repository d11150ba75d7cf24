// What must hold between the parts of a story: ids exist, links make sense, wordings are unique, texts fit. Pure.
import { wordingKey } from './fold.ts';
import {
  fewestAsks,
  longestAsk,
  longestId,
  longestName,
  longestSummary,
  longestText,
  longestTitle,
  longestUntold,
} from './limits.ts';
import type { Path, Problem, Severity } from './problem.ts';
import { ARTICLE, type Fact, type Language, languages, type Story, type Untold } from './story.ts';

/** Every problem of a story whose form is right, in the order of the file. */
export function checkStory(story: Story): Problem[] {
  return [
    ...checkTop(story),
    ...checkEntities(story),
    ...[...story.facts.values()].flatMap((fact) => [...checkFact(fact, story), ...checkLinks(fact, story)]),
    ...[...story.untold.values()].flatMap((untold) => checkUntold(untold, story)),
    ...checkWordings(story),
    ...story.golden.flatMap((golden, at) =>
      golden.facts
        .filter((id) => !story.facts.has(id))
        .map((id) => problem('fault', 'unknown-id', ['golden', at, 'facts'], id)),
    ),
  ];
}

function problem(
  severity: Severity,
  code: Problem['code'],
  path: Path,
  detail?: string,
  other?: string,
): Problem {
  return {
    severity,
    code,
    path,
    ...(detail === undefined ? {} : { detail }),
    ...(other === undefined ? {} : { other }),
  };
}

function tooLong(text: string, longest: number, path: Path): Problem[] {
  return text.length > longest
    ? [problem('fault', 'too-long', path, String(text.length), String(longest))]
    : [];
}

function checkTop(story: Story): Problem[] {
  return languages.flatMap((language) => [
    ...tooLong(story.title[language], longestTitle, ['title', language]),
    ...tooLong(story.summary[language], longestSummary, ['summary', language]),
  ]);
}

function checkEntities(story: Story): Problem[] {
  const problems: Problem[] = [];
  const owners = new Map<string, string>();
  for (const { id, name, aliases } of story.entities.values()) {
    problems.push(...tooLong(id, longestId, ['entities', id]));
    if (id === ARTICLE) problems.push(problem('broken', 'bad-id', ['entities', id], id));
    for (const language of languages)
      problems.push(...tooLong(name[language], longestName, ['entities', id, 'name', language]));
    for (const [key, called] of new Map(
      [name.de, name.en, ...aliases].map((one) => [wordingKey(one), one]),
    )) {
      const owner = owners.get(key) ?? id;
      if (owner !== id) problems.push(problem('advice', 'shared-name', ['entities', id], called, owner));
      owners.set(key, owner);
    }
  }
  return problems;
}

/** What is wrong with a fact by itself. */
export function checkFact(fact: Fact, story: Story): Problem[] {
  const path = ['facts', fact.id];
  const known = (id: string) => story.entities.has(id);
  const problems = [
    ...tooLong(fact.id, longestId, path),
    ...fact.speakers
      .filter((id) => !known(id) && !(id === ARTICLE && fact.speakers.length === 1))
      .map((id) => problem('broken', 'unknown-id', [...path, 'speaker'], id)),
    ...fact.about
      .filter((id) => !known(id))
      .map((id) => problem('broken', 'unknown-id', [...path, 'about'], id)),
  ];
  for (const language of languages) {
    problems.push(...tooLong(fact.text[language], longestText, [...path, 'text', language]));
    const asks = fact.asks[language];
    asks.forEach((ask, at) => {
      problems.push(...tooLong(ask, longestAsk, [...path, 'asks', language, at]));
    });
    if (asks.length < fewestAsks) {
      problems.push(
        problem('advice', 'few-asks', [...path, 'asks'], `${language}: ${asks.length}`, String(fewestAsks)),
      );
    }
  }
  return problems;
}

function checkUntold({ id, text, asks, see }: Untold, story: Story): Problem[] {
  const path = ['untold', id];
  return [
    ...tooLong(id, longestId, path),
    ...languages.flatMap((language) => [
      ...tooLong(text[language], longestUntold, [...path, 'text', language]),
      ...asks[language].flatMap((ask, at) => tooLong(ask, longestAsk, [...path, 'asks', language, at])),
    ]),
    ...see
      .filter((fact) => !story.facts.has(fact))
      .map((fact) => problem('fault', 'unknown-id', [...path, 'see'], fact)),
  ];
}

/** A claim is denied by somebody's words, so background cannot deny. */
export function checkLinks(fact: Fact, story: Story): Problem[] {
  return fact.replies.flatMap(({ to, how }, at) => {
    const path = ['facts', fact.id, 'replies', at, 'to'];
    if (to === fact.id) return [problem('fault', 'link-to-itself', path, to)];
    if (!story.facts.has(to)) return [problem('broken', 'unknown-id', path, to)];
    const isOdd = (how === 'denies' || how === 'denies-in-general') && fact.kind === 'background';
    return isOdd ? [problem('fault', 'odd-link', path, to, how)] : [];
  });
}

/** The same wording under two facts would make every such question a choice; both languages of one fact may share one. */
export function checkWordings({ facts, untold }: Pick<Story, 'facts' | 'untold'>): Problem[] {
  const problems: Problem[] = [];
  const seen = new Map<string, { part: object; id: string; language: Language }>();
  const parts = [
    ...[...facts.values()].map((fact) => ({ part: fact, place: ['facts', fact.id] })),
    ...[...untold.values()].map((one) => ({ part: one, place: ['untold', one.id] })),
  ];
  for (const { part, place } of parts) {
    for (const language of languages) {
      const places: [Path, string][] = [
        [[...place, 'text', language], part.text[language]],
        ...part.asks[language].map((ask, at): [Path, string] => [[...place, 'asks', language, at], ask]),
      ];
      for (const [path, wording] of places) {
        const key = wordingKey(wording);
        const first = seen.get(key);
        if (first === undefined) seen.set(key, { part, id: part.id, language });
        else if (first.part !== part || first.language === language) {
          problems.push(problem('fault', 'duplicate-wording', path, wording, first.id));
        }
      }
    }
  }
  return problems;
}
