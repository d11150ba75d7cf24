// A fact as a claim: who says it with which verb, what, and where it stands. Pure.
import { wordsOf } from '../story/fold.ts';
import { ARTICLE, type Fact, type Language, type Story } from '../story/story.ts';
import { capitalised, nameOf, speakersOf, whereOf } from './names.ts';
import type { ClaimBlock } from './reply.ts';
import { sentence } from './sentence.ts';
import { textOf } from './server-mark.ts';

/** Letters from which on a word is recognised with another ending. */
const longWord = 8;

/** "A denies", "Background, from the article": the speaker with the verb of the claim. */
export function leadOf(fact: Fact, story: Story, language: Language): string {
  if (fact.speakers.includes(ARTICLE)) return sentence(language, `lead.${fact.kind}.article`);
  const names = speakersOf([fact], story, language);
  const number = fact.speakers.length > 1 ? 'many' : 'one';
  return capitalised(sentence(language, `lead.${fact.kind}.${number}`, { names }));
}

/** The claim as a block of its own. */
export function claimBlock(
  fact: Fact,
  story: Story,
  language: Language,
  beside: readonly string[],
): ClaimBlock {
  return {
    type: 'claim',
    factId: fact.id,
    kind: fact.kind,
    lead: leadOf(fact, story, language),
    text: textOf(fact, language),
    where: whereOf([fact], language),
    beside,
  };
}

/** The claim inside a sentence. The lead is left out only where the text itself names every speaker. */
export function claimInSentence(fact: Fact, story: Story, language: Language): string {
  const text = textOf(fact, language);
  const where = whereOf([fact], language);
  const namesSpeakers = fact.speakers.every((id) => namesSpeaker(fact, text, id, story, language));
  const claim = namesSpeakers ? text : `${leadOf(fact, story, language)} – ${text}`;
  return where === '' ? claim : `${claim} (${where})`;
}

/** The article is named by the word for it; a long word of a name may have another ending, as German ones do. */
function namesSpeaker({ kind }: Fact, text: string, id: string, story: Story, language: Language): boolean {
  if (id === ARTICLE) return (language === 'de' ? /artikel/i : /article/i).test(text);
  const name = nameOf(id, story, language);
  if (text.includes(name)) return true;
  // What is alleged must not stand on a guess about who is named.
  if (kind === 'allegation') return false;
  const words = wordsOf(text);
  return wordsOf(name).every((part) =>
    words.some((word) => word === part || (part.length >= longWord && word.startsWith(part.slice(0, -2)))),
  );
}
