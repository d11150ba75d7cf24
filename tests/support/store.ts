// What tests of the store share: servers, changes, and folders that are gone afterwards.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { GuildId } from '../../src/store/guild-id.ts';
import type { Change, Signed } from '../../src/store/store.ts';
import type { FactContent } from '../../src/story/revisions.ts';

/** A server's id; tests name theirs by a small number. */
export function guild(number: number): GuildId {
  return String(1497549923779084000n + BigInt(number)) as GuildId;
}

/** Content that says this in both languages. */
export function content(text: string, parts: Partial<FactContent> = {}): FactContent {
  return {
    kind: 'statement',
    speakers: ['berger'],
    about: [],
    paragraph: null,
    text: { de: text, en: text },
    asks: { de: [], en: [] },
    replies: [],
    outdated: null,
    ...parts,
  };
}

/** A fact that is added; edits give `expected` and an origin. */
export function change(fact: string, text: string, parts: Partial<Change> = {}): Change {
  return {
    story: 'harbour',
    fact,
    expected: 0,
    origin: 'add',
    content: content(text),
    isHidden: false,
    note: null,
    source: null,
    base: null,
    ...parts,
  };
}

let interactions = 0;

/** Signed by this person, from an interaction that nobody used before. */
export function signed(author = '211', parts: Partial<Signed> = {}): Signed {
  interactions++;
  return { author, interaction: `${process.pid}${interactions}`, ...parts };
}

/** A new folder, and how to remove it. */
export function makeFolder(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'dementi-store-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
