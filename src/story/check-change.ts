// What is wrong with changes to facts before they are saved, by the same rules as a story file's. Pure.
import { checkFact, checkLinks, checkWordings } from './check.ts';
import { factOf } from './content.ts';
import { isWordless } from './fold.ts';
import { mostAsks, mostListed } from './limits.ts';
import { type KnownNames, knownNames, lookAlikes } from './look-alikes.ts';
import type { Problem } from './problem.ts';
import type { FactContent } from './revisions.ts';
import { type Fact, languages, type Story } from './story.ts';

/** How a fact is to stand: with this content, or not at all (null). */
export type Changes = ReadonlyMap<string, FactContent | null>;

/** The problems of one changed or added fact in the story as the server sees it; paths begin with `facts`, its id. */
export function checkFactChange(id: string, content: FactContent, story: Story): Problem[] {
  return checkFactChanges(new Map([[id, content]]), story);
}

/** The problems of many changes together, as an import makes them; links and wordings are held against the outcome. */
export function checkFactChanges(changes: Changes, story: Story): Problem[] {
  const after = storyAfter(changes, story);
  const names = knownNames(story);
  const problems = [...changes].flatMap(([id, content]) => {
    const fact = after.facts.get(id);
    return content === null || fact === undefined ? [] : checkOne(fact, content, after, names);
  });
  const wordings = checkWordings(after).filter(({ path }) => changes.has(String(path[1])));
  return [...problems, ...wordings.filter((one) => !isShadow(one, changes)), ...orphans(changes, after)];
}

/** Changed facts come last, so that a wording used twice is reported where it was changed. */
function storyAfter(changes: Changes, story: Story): Story {
  const facts = new Map([...story.facts].filter(([id]) => !changes.has(id)));
  for (const [id, content] of changes) {
    if (content !== null) facts.set(id, factOf(id, content, unmarked));
  }
  return { ...story, facts };
}

const unmarked = { did: 'added', on: '', isEdited: false, source: null } as const;

function checkOne(fact: Fact, content: FactContent, story: Story, names: KnownNames): Problem[] {
  const path = ['facts', fact.id];
  const written = languages.filter((language) => content.text[language] !== null);
  // Where a text is missing a copy of the other one stands; its questions are its own.
  const isWritten = ({ path: [, , part, language] }: Problem) =>
    part !== 'text' || (language !== 'de' && language !== 'en') || written.includes(language);
  const ours = checkFact(fact, story).filter((problem) => problem.code !== 'few-asks');
  const many = (what: 'speakers' | 'about' | 'replies') => tooMany(fact[what], mostListed, [...path, what]);
  return [
    ...(/^[a-z0-9][a-z0-9-]*$/.test(fact.id) ? [] : [problem('broken', 'bad-id', path, fact.id)]),
    ...(fact.speakers.length === 0 ? [problem('broken', 'empty', [...path, 'speaker'])] : []),
    ...(written.length === 0 ? [problem('broken', 'empty', [...path, 'text'])] : []),
    ...written
      .filter((language) => isWordless(fact.text[language]))
      .map((language) => problem('broken', 'empty', [...path, 'text', language])),
    ...ours.filter(isWritten),
    ...many('speakers'),
    ...many('about'),
    ...many('replies'),
    ...languages.flatMap((language) => [
      ...tooMany(fact.asks[language], mostAsks, [...path, 'asks', language]),
      ...fact.asks[language].flatMap((ask, at) => [
        ...(isWordless(ask) ? [problem('broken', 'empty', [...path, 'asks', language, at])] : []),
        ...lookAlikes(ask, names, [...path, 'asks', language, at]),
      ]),
    ]),
    ...written.flatMap((language) => lookAlikes(fact.text[language], names, [...path, 'text', language])),
    ...checkLinks(fact, story),
  ];
}

function problem(
  severity: Problem['severity'],
  code: Problem['code'],
  path: Problem['path'],
  detail?: string,
): Problem {
  return { severity, code, path, ...(detail === undefined ? {} : { detail }) };
}

function tooMany(list: readonly unknown[], most: number, path: Problem['path']): Problem[] {
  if (list.length <= most) return [];
  return [{ severity: 'fault', code: 'too-many', path, detail: String(list.length), other: String(most) }];
}

/** The copy of a text into the language that it is missing in is no wording of its own. */
function isShadow({ path }: Problem, changes: Changes): boolean {
  const [, id, part, language] = path;
  if (part !== 'text' || (language !== 'de' && language !== 'en')) return false;
  return changes.get(String(id))?.text[language] === null;
}

/** Facts that answer one which is hidden by these changes: they stay, and their link shows nothing. */
function orphans(changes: Changes, after: Story): Problem[] {
  const hidden = new Set([...changes].flatMap(([id, content]) => (content === null ? [id] : [])));
  if (hidden.size === 0) return [];
  return [...after.facts.values()]
    .filter((fact) => !changes.has(fact.id))
    .flatMap((fact) =>
      fact.replies
        .filter(({ to }) => hidden.has(to))
        .map(({ to }) => problem('advice', 'unknown-id', ['facts', fact.id, 'replies'], to)),
    );
}
