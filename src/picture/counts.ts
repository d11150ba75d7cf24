// What stands for several at once: "1 other", "5 other allegations". Pure.
import { sentence } from '../say/sentence.ts';
import type { Language } from '../story/story.ts';

/** "1 other" or "5 others". */
export function countOf(key: 'map.others' | 'map.group.others', count: number, language: Language): string {
  return count === 1 ? sentence(language, `${key}.one`) : sentence(language, key, { count: String(count) });
}
