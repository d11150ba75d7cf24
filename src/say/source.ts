// The source line at the end of a reply, and the button that opens the article. Pure.

import type { Fact, Language, Story } from '../story/story.ts';
import { limits } from './limits.ts';
import { dayInWords, paragraphsOf } from './names.ts';
import type { Block, ReplyButton } from './reply.ts';
import { sentence } from './sentence.ts';
import { isFromArticle } from './server-mark.ts';

/** "According to the article, paragraph 3 · name · published on … · about events of …"; missing parts are left out, and so is what a server added. */
export function sourceNote(facts: readonly Fact[], story: Story, language: Language): Block {
  const { name, published, about } = story.source;
  const articles = facts.filter(isFromArticle);
  if (facts.length > 0 && articles.length === 0) {
    return { type: 'note', text: sentence(language, 'source.server') };
  }
  const where = paragraphsOf(articles, language);
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
