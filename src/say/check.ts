// A message held against the story, in words: what the story has, by whom, and who denies it. Fits one message. Pure.
import type { CheckedMessage, CheckedSentence } from '../answer/check-message.ts';
import { mostSentences } from '../answer/check-message.ts';
import type { Fact, Language, Story } from '../story/story.ts';
import { echo, escapeMarkdown } from './escape.ts';
import { claimBlocks } from './frames.ts';
import { limits } from './limits.ts';
import { textLength } from './markdown.ts';
import { quoted } from './names.ts';
import { nextQuestions, starterQuestions } from './questions.ts';
import type { Block, Reply } from './reply.ts';
import { sentence } from './sentence.ts';
import { sourceButtons, sourceNote } from './source.ts';

/** Claims that one message shows; the others are counted. */
const mostClaims = 6;
/** Room for the lines below the claims. */
const lastLines = 400;

/** What the story has on a message. It never says that the message is true or false. */
export function sayCheck(checked: CheckedMessage, story: Story, language: Language): Reply {
  const { sentences, isCut } = checked;
  if (sentences.length === 0) return plain('check.empty', story, language);
  const sections = sectionsOf(sentences, story);
  const cut: Block[] = isCut
    ? [{ type: 'aside', text: sentence(language, 'check.cut', { count: String(mostSentences) }) }]
    : [];
  if (sections.length === 0) {
    const reply = plain('check.nothing', story, language);
    return { ...reply, blocks: [...reply.blocks, ...cut] };
  }
  const inAll = sections.reduce((sum, { facts }) => sum + facts.length, 0);
  const { blocks, shown } = fitting(sections, inAll, story, language, roomFor(story, language));
  const left = inAll - shown.length;
  const hasSilence = sentences.some(({ has, couldMean }) => has.length + couldMean.length === 0);
  const lines = [
    ...(left > 0 ? [sentence(language, 'check.more', { count: String(left) })] : []),
    ...(hasSilence ? [sentence(language, 'check.nothing-else')] : []),
    sentence(language, 'check.no-verdict'),
  ];
  return {
    tone: 'plain',
    language,
    blocks: [
      { type: 'heading', text: sentence(language, 'check.lead') },
      ...blocks,
      { type: 'aside', text: lines.join('\n') },
      ...cut,
      sourceNote(shown, story, language),
    ],
    invitation: sentence(language, 'invite.next'),
    buttons: [...nextQuestions(shown, story, language), ...sourceButtons(story, language)],
  };
}

export interface Section {
  readonly type: 'has' | 'could-mean';
  readonly quote: string;
  readonly facts: readonly Fact[];
}

/** Sure ones first; each fact once, where it is surest. */
export function sectionsOf(sentences: readonly CheckedSentence[], story: Story): Section[] {
  const seen = new Set<string>();
  const take = (type: Section['type'], quote: string, ids: readonly string[]): Section[] => {
    const facts = ids.filter((id) => !seen.has(id)).flatMap((id) => story.facts.get(id) ?? []);
    for (const { id } of facts) seen.add(id);
    return facts.length === 0 ? [] : [{ type, quote, facts }];
  };
  return [
    ...sentences.flatMap(({ text, has }) => take('has', text, has)),
    ...sentences.flatMap(({ text, couldMean }) => take('could-mean', text, couldMean)),
  ];
}

/** As many claims as fit, whole ones only. */
export function fitting(
  sections: readonly Section[],
  inAll: number,
  story: Story,
  language: Language,
  room: number,
  most = mostClaims,
): { readonly blocks: Block[]; readonly shown: Fact[] } {
  const blocks: Block[] = [];
  const shown: Fact[] = [];
  let type: Section['type'] | null = null;
  for (const section of sections) {
    const lead = sentence(language, section.type === 'has' ? 'check.has' : 'check.could-mean');
    const quote = sentence(language, 'check.quote', { quote: quoted(echo(section.quote), language) });
    const opening = { type: 'text', text: section.type === type ? quote : `${lead}\n${quote}` } as const;
    const claims = claimBlocks(section.facts, Math.max(inAll, section.facts.length), story, language);
    const kept: Block[] = [];
    for (const [at, claim] of claims.entries()) {
      const fact = section.facts[at];
      const isFull = shown.length >= most || textLength([...blocks, opening, ...kept, claim]) > room;
      if (fact === undefined || isFull) break;
      kept.push(claim);
      shown.push(fact);
    }
    if (kept.length === 0) break;
    blocks.push(opening, ...kept);
    type = section.type;
  }
  return { blocks, shown };
}

/** Letters that a message has for the claims of a story, its source and the other lines aside. */
export function roomFor(story: Story, language: Language): number {
  const heading = sentence(language, 'check.lead') + sentence(language, 'invite.next');
  const note = textLength([sourceNote([...story.facts.values()].slice(0, mostClaims), story, language)]);
  return limits.messageText - lastLines - note - escapeMarkdown(heading).length - 100;
}

function plain(key: 'check.empty' | 'check.nothing', story: Story, language: Language): Reply {
  return {
    tone: 'unknown',
    language,
    blocks: [{ type: 'text', text: sentence(language, key) }],
    invitation: sentence(language, 'invite.instead'),
    buttons: starterQuestions(story, language),
  };
}
