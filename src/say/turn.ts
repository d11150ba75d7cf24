// A turn of a conversation in words: how a follow-up was read stands above its answer. Pure.
import type { Turn } from '../answer/converse.ts';
import type { Meant } from '../answer/meant.ts';
import type { Language, Story } from '../story/story.ts';
import { echo } from './escape.ts';
import { nameOf, namesOf, quoted } from './names.ts';
import type { Block, Reply } from './reply.ts';
import { say } from './say.ts';
import { sentence } from './sentence.ts';

/** What the bot says to a turn. */
export function sayTurn({ answer, meant, isForeign }: Turn, story: Story): Reply {
  return withOpening(say(answer, story), openingOf({ meant, isForeign }, story, answer.language));
}

/** The lines that stand above the answer of a turn; none above most. */
function openingOf(
  { meant, isForeign }: Pick<Turn, 'meant' | 'isForeign'>,
  story: Story,
  language: Language,
): Block[] {
  const lines = [
    ...(isForeign ? [sentence(language, 'talk.foreign')] : []),
    ...(meant === null
      ? []
      : [sentence(language, 'meant.lead', { question: questionOf(meant, story, language) })]),
  ];
  return lines.map((text) => ({ type: 'text', text }));
}

/** The reply with further lines on top. */
function withOpening(reply: Reply, opening: readonly Block[]): Reply {
  return opening.length === 0 ? reply : { ...reply, blocks: [...opening, ...reply.blocks] };
}

/** The whole question that a follow-up was read as. */
function questionOf(meant: Meant, story: Story, language: Language): string {
  switch (meant.type) {
    case 'one':
      return sentence(language, `meant.${meant.asked}`, { name: nameOf(meant.entity, story, language) });
    case 'kind': {
      const question = sentence(language, `meant.kind.${meant.wanted}`);
      const known = meant.entities.filter((id) => story.entities.has(id));
      if (known.length === 0) return question;
      return sentence(language, 'meant.of', { question, names: namesOf(known, story, language) });
    }
    case 'who-says':
    case 'who-denies':
      return sentence(language, `meant.${meant.type}`);
    case 'who-else': {
      const names = namesOf(meant.besides, story, language);
      return sentence(language, `meant.else.${meant.kind}`, { names });
    }
    case 'unknown':
      return sentence(language, 'meant.unknown', { name: quoted(echo(meant.name), language) });
  }
}
