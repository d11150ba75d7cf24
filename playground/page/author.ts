// The authors' tab: the story file, its golden questions, and a box to ask.
import type { AskedView, AuthorView, GoldenView } from '../view/types.ts';
import { el, freshId } from './dom.ts';
import { doIt, page } from './page.ts';
import { word } from './words.ts';

let question = '';
let asked: AskedView | null = null;

/** What the tab shows. */
export function authorElements(): HTMLElement[] {
  const { author } = page;
  return author === null ? [] : [fileSection(author), goldenSection(author), askSection()];
}

function fileSection({ file, title, version, facts }: AuthorView): HTMLElement {
  return el(
    'section',
    {},
    el('h2', {}, word('storyFile')),
    el('p', {}, title),
    el('p', { class: 'small path' }, file),
    el('p', { class: 'small' }, word('version', { version, facts })),
    el(
      'button',
      { type: 'button', class: 'button', onclick: () => void doIt({ do: 'reload' }) },
      word('reload'),
    ),
  );
}

function goldenSection({ golden }: AuthorView): HTMLElement {
  const count = (verdict: GoldenView['verdict']) => golden.filter((each) => each.verdict === verdict).length;
  const changed = golden.filter(({ before }) => before !== null);
  return el(
    'section',
    {},
    el('h2', {}, word('golden')),
    el(
      'p',
      {},
      word('goldenCount', { right: count('right'), unsure: count('unsure'), wrong: count('wrong') }),
    ),
    changed.length === 0
      ? el('p', { class: 'small' }, word('noChange'))
      : el(
          'div',
          {},
          el('h3', {}, word('changed')),
          el('ul', { class: 'golden' }, ...changed.map(goldenItem)),
        ),
    el(
      'details',
      {},
      el('summary', {}, word('allQuestions')),
      el('ul', { class: 'golden' }, ...golden.map(goldenItem)),
    ),
  );
}

function goldenItem({ question: text, verdict, shown, before }: GoldenView): HTMLElement {
  const facts = (ids: readonly string[]) =>
    ids.length === 0 ? word('nothingShown') : ids.slice(0, 3).join(', ');
  return el(
    'li',
    { class: verdict },
    el('strong', {}, text),
    el('span', { class: 'small' }, `${word(verdict)}: ${facts(shown)}`),
    before !== null &&
      el('span', { class: 'small' }, word('before', { before: `${before.verdict}: ${facts(before.shown)}` })),
  );
}

function askSection(): HTMLElement {
  const input = el('input', { id: freshId('ask'), type: 'text', required: true });
  input.value = question;
  const result = el(
    'div',
    { 'aria-live': 'polite', class: 'asked' },
    ...(asked === null ? [] : askedElements(asked)),
  );
  return el(
    'section',
    {},
    el('h2', {}, word('askBox')),
    el(
      'form',
      {
        class: 'ask',
        onsubmit: (event) => {
          event.preventDefault();
          question = input.value;
          void doIt<AskedView>({ do: 'ask', text: question }).then((answer) => {
            asked = answer;
            result.replaceChildren(...askedElements(answer));
          });
        },
      },
      el('label', { for: input.id }, word('question')),
      input,
      el('button', { type: 'submit', class: 'button' }, word('ask')),
    ),
    result,
  );
}

function askedElements({ outcome, reason, facts, text, explanation }: AskedView): HTMLElement[] {
  return [
    el(
      'p',
      {},
      el('strong', {}, `${word('outcome')}: `),
      reason === null ? outcome : `${outcome}, ${reason}`,
    ),
    el(
      'ul',
      { 'aria-label': word('facts') },
      ...facts.map((fact) => el('li', { title: fact.text }, fact.id)),
    ),
    ...explanation.flatMap(({ heading, lines }) => [
      el('h3', {}, heading),
      el('ul', { class: 'why' }, ...lines.map((line) => el('li', {}, line.trim()))),
    ]),
    el('details', {}, el('summary', {}, word('answerText')), el('p', { class: 'pre' }, text)),
  ];
}
