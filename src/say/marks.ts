// Short marks for facts, so that a list fits into a custom_id. A mark follows from the id alone, so it lives on after a restart. Pure.
import type { Fact, Story } from '../story/story.ts';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const MARK_LENGTH = 3;
/** As many marks as fit behind the action and page number of a custom_id. */
export const mostMarks = 28;
/** Letters of marks that fit beside the mark of a story. */
export const longestMarks = 25 * MARK_LENGTH;

/** The marks of facts in a row; facts beyond the number that fits are left out. */
export function marksOf(facts: readonly Pick<Fact, 'id'>[]): string {
  return facts
    .slice(0, mostMarks)
    .map((fact) => mark(fact.id))
    .join('');
}

/** The facts that marks stand for. A mark that fits no fact or two of them is dropped: better less than wrong. */
export function factsOf(marks: string, story: Story): Fact[] {
  const byMark = new Map<string, Fact | null>();
  for (const fact of story.facts.values()) {
    const own = mark(fact.id);
    byMark.set(own, byMark.has(own) ? null : fact);
  }
  const found: Fact[] = [];
  for (let at = 0; at < marks.length; at += MARK_LENGTH) {
    const fact = byMark.get(marks.slice(at, at + MARK_LENGTH));
    if (fact) found.push(fact);
  }
  return found;
}

/** 18 bits of an FNV-1a hash as three letters. */
function mark(id: string): string {
  let hash = 0x811c9dc5;
  for (const letter of id) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  const bits = (hash ^ (hash >>> 18)) & 0x3ffff;
  return [bits >> 12, bits >> 6, bits].map((part) => LETTERS[part & 63]).join('');
}
