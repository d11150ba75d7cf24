// The choices under an option while somebody types: what Discord takes, own text first. Pure.
import { oneLine } from '../src/say/escape.ts';
import { cutToFit } from '../src/say/graphemes.ts';
import { limits } from '../src/say/limits.ts';
import type { Entity, Language } from '../src/story/story.ts';
import type { Suggestion } from './command.ts';

/**
 * The choices to offer: at most 25, no blank one, no two alike, names cut at a grapheme. What was typed comes first,
 * so that sending it needs no choice; a text too long for a value is offered nothing, or Enter would replace it.
 */
export function choicesFor(typed: string, suggestions: readonly Suggestion[]): Suggestion[] {
  const own = oneLine(typed);
  if (own.length > limits.choiceValue) return [];
  const all = [{ name: own, value: own }, ...suggestions];
  const chosen: Suggestion[] = [];
  const seen = new Set<string>();
  for (const { name, value } of all) {
    const shown = cutToFit(oneLine(name), limits.choiceName);
    const isUsable = shown !== '' && value.trim() !== '' && value.length <= limits.choiceValue;
    if (!isUsable || seen.has(shown) || seen.has(value)) continue;
    seen.add(shown).add(value);
    chosen.push({ name: shown, value });
    if (chosen.length === limits.choices) break;
  }
  return chosen;
}

/** Texts that are their own value. */
export function textSuggestions(texts: readonly string[]): Suggestion[] {
  return texts.map((text) => ({ name: text, value: text }));
}

/** Entities by name; the value is the id. */
export function entitySuggestions(entities: readonly Entity[], language: Language): Suggestion[] {
  return entities.map((entity) => ({ name: entity.name[language], value: entity.id }));
}
