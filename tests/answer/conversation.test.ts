// Whole conversations: follow-ups are read with the last question, and what stands for itself is not bent by it.

import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { converse, type Turn } from '../../src/answer/converse.ts';
import type { Remembered } from '../../src/answer/remembered.ts';
import { knowledgeOf } from '../../src/load.ts';
import { loadStory } from '../../src/story/load.ts';
import { englishRiver, germanMuseum, mixedChips, type Said } from '../support/conversations.ts';
import { harbour } from '../support/story.ts';

const root = path.resolve(import.meta.dirname, '..', '..');

function readAs({ meant }: Turn): string {
  if (meant === null) return '-';
  if (meant.type === 'one') return meant.asked;
  return meant.type === 'kind' ? meant.wanted : meant.type;
}

/** Whether a turn is what the script says is right. */
function isRight(turn: Turn, read: string, right: string): boolean {
  const { answer } = turn;
  if (readAs(turn) !== read) return false;
  if (right.startsWith('?')) {
    const types = right.slice(1).split(' ');
    if (answer.outcome === 'choose' || answer.outcome === 'answer') return right === '?';
    const type = answer.outcome === 'none' ? answer.reason.type : answer.missing.type;
    return right === '?' || types.includes(type);
  }
  const wanted = right.split(' ');
  const shown = answer.outcome === 'answer' ? answer.facts.map((fact) => fact.id) : [];
  return wanted.includes(shown[0] ?? '') && wanted.every((id) => shown.includes(id));
}

function outline({ answer }: Turn): string {
  if (answer.outcome === 'none') return answer.reason.type;
  const missing = answer.outcome === 'closest' ? ` ${answer.missing.type}` : '';
  return `${answer.outcome}${missing} ${answer.facts.map((fact) => fact.id).join(' ')}`;
}

/** The turns that are not right, with what was said instead. */
function wrongTurns(id: string, script: readonly Said[]): string[] {
  const folder = id === 'spy-chips' ? 'data/stories' : 'tests/stories';
  const knowledge = knowledgeOf(loadStory(path.join(root, folder, id)).story ?? harbour);
  let last: Remembered | null = null;
  const wrong: string[] = [];
  for (const said of script) {
    if (said === 'new person') {
      last = null;
      continue;
    }
    const [text, read, right] = said;
    const turn: Turn = converse({ text }, last, knowledge);
    last = turn.remembered ?? last;
    if (!isRight(turn, read, right)) wrong.push(`${text} → ${readAs(turn)}: ${outline(turn)}`);
  }
  return wrong;
}

describe.each([
  ['in German, on an invented story', 'museum-theft', germanMuseum],
  ['in English, on an invented story', 'river-fish', englishRiver],
  ['in both, on the shipped story', 'spy-chips', mixedChips],
])('a conversation %s', (_, id, script) => {
  const turns = script.filter((said) => said !== 'new person').length;

  test('is right in nine turns of ten', () => {
    const wrong = wrongTurns(id, script);
    expect(turns).toBeGreaterThanOrEqual(30);
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(Math.floor(turns / 10));
  });
});
