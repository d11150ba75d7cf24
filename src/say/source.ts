// The source line at the end of a reply, and the button that opens the article. Pure.

import type { Fact, Language, Story } from '../story/story.ts';
import { limits } from './limits.ts';
import { dayInWords, whereOf } from './names.ts';
import type { Block, ReplyButton } from './reply.ts';
import { sentence } from './sentence.ts';

/** "According to the article, paragraph 3 · name · published on … · about events of …"; missing parts are left out. */
export function sourceNote(facts: readonly Fact[], story: Story, language: Language): Block {
  const { name, published, about } = story.source;
  const where = whereOf(facts, language);
  const publishedOn = published === null ? null : dayInWords(published, language);
  const aboutDay = about === null ? null : dayInWords(about, language);
  const parts = [
    where === '' ? sentence(language, 'source.article') : sentence(language, 'source.article-at', { where }),
    name[language],
    publishedOn === null ? null : sentence(language, 'source.published', { date: publishedOn }),
    aboutDay === null ? null : sentence(language, 'source.about', { date: aboutDay }),
  ];
  return { type: 'note', text: parts.filter((part) => part !== null).join(' · ') };
}

/** Opens the article; none where the story gives no address. */
export function sourceButtons(story: Story, language: Language): ReplyButton[] {
  const { url } = story.source;
  if (url === null || url.length > limits.linkUrl) return [];
  return [{ label: sentence(language, 'source.open'), url }];
}
