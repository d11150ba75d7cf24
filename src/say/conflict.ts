// Two people changed one fact: what is saved now, and what the other one wrote. Pure.
import type { Revision } from '../story/revisions.ts';
import type { Language, Story } from '../story/story.ts';
import { changeBlocks, type Sourced } from './changes.ts';
import type { Block, Reply } from './reply.ts';
import { sentence } from './sentence.ts';

interface Conflict {
  readonly mark: string;
  readonly newest: Revision | null;
  readonly theirs: Sourced;
  readonly yours: Sourced;
}

/** Nothing was saved; the button takes one's own text on. */
export function sayConflict(
  { mark, newest, theirs, yours }: Conflict,
  story: Story,
  language: Language,
): Reply {
  const number = String(newest?.number ?? 0);
  const deed = { name: 'rebase', args: [mark] };
  const texts = ({ content }: Sourced): Block[] =>
    [content?.text.de, content?.text.en].flatMap((text) =>
      text == null ? [] : [{ type: 'text', text } as const],
    );
  return {
    tone: 'unknown',
    language,
    blocks: [
      { type: 'heading', text: sentence(language, 'conflict.heading') },
      {
        type: 'signed',
        text: sentence(language, 'conflict.theirs', { number }),
        who: newest === null ? [] : [newest.author],
        at: newest?.at ?? null,
      },
      ...texts(theirs),
      { type: 'signed', text: sentence(language, 'conflict.yours'), who: [], at: null },
      ...texts(yours),
      ...changeBlocks(theirs, yours, story, language),
    ],
    buttons: [
      { label: sentence(language, 'conflict.again'), action: { type: 'deed', deed }, style: 'primary' },
    ],
    again: { type: 'deed', deed: { name: 'conflict', args: [mark] } },
  };
}
