// Makes bilingual stories of any size for measuring: natural word frequencies, all facts distinct, always the same.
import { type Entity, type Fact, factKinds, type Story } from '../src/story/story.ts';

/** A small generator with a fixed start, so that every run measures the same facts. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

const syllables =
  'ba be bi bo da de di do fa fe ga ge ka ke ki ko la le li lo ma me mi mo na ne no ra re ri ro sa se so ta te ti to va ve wa we za ze'.split(
    ' ',
  );

/** Invented words, the shorter the more frequent, as in real languages. */
function inventWords(count: number, ending: string): string[] {
  const random = randomFrom(ending.length + count);
  const words = new Set<string>();
  while (words.size < count) {
    const length = 2 + Math.floor(Math.log10(words.size + 1) / 1.5) + Math.floor(random() * 2);
    let word = '';
    for (let at = 0; at < length; at++) word += syllables[Math.floor(random() * syllables.length)];
    words.add(word + ending);
  }
  return [...words];
}

/** Draws by Zipf's law: the n-th word is 1/n as frequent as the first. */
function zipf(words: readonly string[], random: () => number): string {
  return words[Math.min(words.length - 1, Math.floor(words.length ** random()) - 1)] ?? '';
}

/** A story of this many facts. The vocabulary grows with its square root (Heaps' law). */
export function generateStory(size: number): Story {
  const random = randomFrom(size);
  const vocabulary = Math.round(400 + 60 * Math.sqrt(size));
  const german = inventWords(vocabulary, 'ung');
  const english = inventWords(vocabulary, 'ry');
  const names = inventWords(20 + Math.round(Math.sqrt(size)), 'x');
  const entities = new Map<string, Entity>(
    names.map((name) => [
      name,
      { id: name, kind: 'company', name: { de: name, en: name }, aliases: [`${name} group`] },
    ]),
  );
  const sentence = (words: readonly string[], length: number) =>
    Array.from({ length }, () => zipf(words, random)).join(' ');
  const facts = new Map<string, Fact>();
  for (let at = 0; at < size; at++) {
    const id = `f${at}`;
    const speaker = zipf(names, random);
    const [de, en] = [sentence(german, 14), sentence(english, 14)];
    facts.set(id, {
      id,
      kind: factKinds[at % factKinds.length] ?? 'statement',
      speakers: [speaker],
      about: [zipf(names, random)],
      paragraph: 1 + (at % 5),
      // The number makes two facts with the same words distinct.
      text: { de: `${speaker} sagt ${de} ${at}`, en: `${speaker} says ${en} ${at}` },
      asks: { de: [`Was ist mit ${sentence(german, 4)}?`], en: [`What about ${sentence(english, 4)}?`] },
      replies: [],
    });
  }
  const both = { de: 'Erfundenes', en: 'Invented' };
  return {
    id: 'generated',
    language: 'de',
    title: both,
    summary: both,
    source: { name: both, url: null, published: null, about: null },
    entities,
    facts,
    untold: new Map(),
    golden: [],
  };
}

/** Questions about the facts of a story: a few of their words, some misspelt, every tenth one long (300 characters). */
export function generateQuestions(story: Story, count: number): string[] {
  const random = randomFrom(count);
  const facts = [...story.facts.values()];
  return Array.from({ length: count }, (_, at) => {
    const fact = facts[Math.floor(random() * facts.length)];
    const words = (at % 2 === 0 ? fact?.text.de : fact?.text.en)?.split(' ').slice(0, -1) ?? [];
    const start = Math.floor(random() * 8);
    const chosen = words.slice(start, start + 3 + Math.floor(random() * 4));
    if (at % 3 === 0) chosen[0] = misspell(chosen[0] ?? '', random);
    const question = `${at % 2 === 0 ? 'was ist mit' : 'what about'} ${chosen.join(' ')}?`;
    if (at % 10 !== 9) return question;
    return `${question} ${words.join(' ')} ${words.toReversed().join(' ')} ${question}`.slice(0, 300);
  });
}

/** Swaps two letters in the middle. */
function misspell(word: string, random: () => number): string {
  if (word.length < 4) return word;
  const at = 1 + Math.floor(random() * (word.length - 3));
  return word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2);
}
