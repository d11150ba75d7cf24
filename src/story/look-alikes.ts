// Words that look like a name of the story but are made of other letters, and words that mix scripts. Pure.
import { fold } from './fold.ts';
import type { Path, Problem } from './problem.ts';
import type { Story } from './story.ts';

/** Letters of other scripts, and digits, by the Latin letter that they are taken for at a glance. */
const taken: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['a', 'аɑα@4'],
    ['b', 'ьв'],
    ['c', 'сϲ'],
    ['d', 'ԁɗ'],
    ['e', 'еєε3ҽ'],
    ['g', 'ɡց'],
    ['h', 'һнη'],
    ['i', 'іıι1l|ӏ!'],
    ['j', 'јʝ'],
    ['k', 'кκ'],
    ['m', 'мм'],
    ['n', 'пո'],
    ['o', 'оοо0օσ'],
    ['p', 'рρ'],
    ['q', 'ԛգ'],
    ['r', 'гʀ'],
    ['s', 'ѕ5ꜱ'],
    ['t', 'тτ'],
    ['u', 'սυʋц'],
    ['v', 'ѵν'],
    ['w', 'ԝωѡ'],
    ['x', 'хχ'],
    ['y', 'уүγ'],
    ['z', 'ᴢ'],
  ].flatMap(([letter = '', others = '']) => [...others].map((other) => [other, letter])),
);

/** The words of names, and by how they look the entity that they belong to. */
export interface KnownNames {
  readonly words: ReadonlySet<string>;
  readonly looks: ReadonlyMap<string, string>;
}

/** Shorter words look like too much. */
const shortest = 4;

/** Every word of a name or alias of the story. */
export function knownNames({ entities }: Pick<Story, 'entities'>): KnownNames {
  const words = new Set<string>();
  const looks = new Map<string, string>();
  for (const { name, aliases } of entities.values()) {
    for (const word of [name.de, name.en, ...aliases].flatMap((called) => wordsIn(called).map(fold))) {
      words.add(word);
      if (word.length >= shortest) looks.set(lookOf(word), name.en);
    }
  }
  return { words, looks };
}

/** What is odd about the letters of a text; `other` is the entity that a word looks like. */
export function lookAlikes(text: string, { words, looks }: KnownNames, path: Path): Problem[] {
  return [...new Set(wordsIn(text))].flatMap((word): Problem[] => {
    if (/^[A-Z]?[a-z]*$/.test(word)) return [];
    const folded = fold(word);
    if (words.has(folded) || !/\p{L}/u.test(folded)) return [];
    const other = isOdd(word, folded) ? looks.get(lookOf(folded)) : undefined;
    if (other !== undefined) return [{ severity: 'advice', code: 'look-alike', path, detail: word, other }];
    return mixesScripts(folded) ? [{ severity: 'advice', code: 'mixed-scripts', path, detail: word }] : [];
  });
}

function wordsIn(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** An ordinary word may look like a name ("bail", "ball"); one with foreign letters, digits or a capital I inside may not. */
function isOdd(word: string, folded: string): boolean {
  return /[^a-z]/.test(folded) || /.I/.test(word);
}

function lookOf(folded: string): string {
  return [...folded].map((letter) => taken[letter] ?? letter).join('');
}

function mixesScripts(word: string): boolean {
  return (
    /\p{Script=Latin}/u.test(word) && /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]/u.test(word)
  );
}
