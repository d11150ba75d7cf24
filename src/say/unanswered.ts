// Questions without a sure answer, as moderators see them: how often each was asked, and what may answer it. Pure.
import type { Answer } from '../answer/answer.ts';
import type { Language } from '../story/story.ts';
import { plain } from './changes.ts';
import { oneLine } from './escape.ts';
import { cutToFit } from './graphemes.ts';
import { limits } from './limits.ts';
import { outlineOf } from './preview.ts';
import type { Block, MenuOption, Reply, ReplyButton } from './reply.ts';
import { sentence } from './sentence.ts';

interface Question {
  readonly mark: string;
  readonly wording: string;
  readonly count: number;
}

/** Questions with a menu to choose one, the most asked first; `next` is the page behind the button for others. */
export function sayUnanswered(
  shown: readonly Question[],
  inAll: number,
  next: number | null,
  isKept: boolean,
  language: Language,
): Reply {
  const off: Block[] = isKept ? [] : [line(sentence(language, 'unanswered.off'))];
  if (shown.length === 0) return plain([line(sentence(language, 'unanswered.none')), ...off], language);
  const lines = shown.map((question) => lineOf(question, limits.optionText, language));
  return {
    ...plain(
      [
        { type: 'heading', text: sentence(language, 'unanswered.heading', { count: String(inAll) }) },
        line(lines.join('\n')),
        line(sentence(language, 'unanswered.privacy')),
        ...off,
      ],
      language,
    ),
    menus: [
      {
        deed: { name: 'unanswered-one', args: [] },
        placeholder: sentence(language, 'unanswered.choose'),
        of: shown.map((question) => ({
          label: lineOf(question, limits.optionText, language),
          value: question.mark,
        })),
      },
    ],
    buttons: next === null ? [] : [button('unanswered.others', 'unanswered-page', [String(next)], language)],
  };
}

/** One question with how it is answered now and a menu of facts; `next` is the page of other facts. */
export function sayUnansweredOne(
  { mark, wording, count }: Question,
  answer: Answer,
  facts: readonly { readonly name: string; readonly value: string }[],
  next: number | null,
  language: Language,
): Reply {
  const options: MenuOption[] = facts.map(({ name, value }) => ({ label: name, value }));
  const question = oneLine(wording);
  return {
    ...plain(
      [
        line(sentence(language, 'unanswered.asked', { count: String(count), question })),
        line(sentence(language, 'unanswered.now', { answer: outlineOf(answer, language) })),
      ],
      language,
    ),
    menus: [
      {
        deed: { name: 'attach', args: [mark] },
        placeholder: sentence(language, 'unanswered.attach'),
        of: options,
      },
    ],
    buttons: [
      ...(next === null
        ? []
        : [button('unanswered.other-facts', 'unanswered-one', [mark, String(next)], language)]),
      button('unanswered.dismiss', 'dismiss', [mark], language),
    ],
  };
}

function button(
  key: 'unanswered.others' | 'unanswered.other-facts' | 'unanswered.dismiss',
  name: string,
  args: readonly string[],
  language: Language,
): ReplyButton {
  return {
    label: sentence(language, key),
    action: { type: 'deed', deed: { name, args } },
    style: 'secondary',
  };
}

function lineOf({ wording, count }: Question, most: number, language: Language): string {
  const values = { count: String(count), question: oneLine(wording) };
  return cutToFit(sentence(language, 'unanswered.line', values), most);
}

function line(text: string): Block {
  return { type: 'text', text };
}
