// One message as an element, with its menu: by a button, by right click, by the menu key.
import type { MessageView } from '../view/types.ts';
import { componentsOf } from './components.ts';
import { el } from './dom.ts';
import { embed } from './embed.ts';
import { markdown } from './markdown.ts';
import { attachment } from './media.ts';
import { type MenuItem, openMenu } from './menu.ts';
import { nameOf, page } from './page.ts';
import { word } from './words.ts';

/** The message; `items` are the entries of its menu, made when it opens. */
export function messageElement(message: MessageView, items: () => readonly MenuItem[]): HTMLElement {
  const name = nameOf(message.authorId);
  const isBot = message.authorId === page.scene?.bot.id;
  const more = el(
    'button',
    { type: 'button', class: 'more', 'aria-haspopup': 'menu', onclick: () => open() },
    el('span', { 'aria-hidden': true }, '⋯'),
    el('span', { class: 'hidden' }, word('more', { name })),
  );
  const open = (at?: { x: number; y: number }) => openMenu(more, word('menu'), items(), at);
  const article = el(
    'article',
    {
      class: ['message', isBot && 'bot', message.isEphemeral && 'ephemeral', message.pingsMe && 'pinged']
        .filter(Boolean)
        .join(' '),
      'data-id': message.id,
      oncontextmenu: (event) => {
        const { target } = event;
        // Links and pictures keep the browser's own menu.
        if (target instanceof HTMLElement && target.closest('a, img, input, textarea') !== null) return;
        event.preventDefault();
        const { clientX: x, clientY: y } = event as MouseEvent;
        open(x === 0 && y === 0 ? undefined : { x, y });
      },
    },
    context(message),
    el(
      'header',
      {},
      el('span', { class: `avatar ${isBot ? 'of-bot' : ''}`, 'aria-hidden': true }, [...name][0] ?? ''),
      el('strong', { class: 'author' }, name),
      isBot && el('span', { class: 'badge' }, word('app')),
      el('time', { datetime: message.time }, clock(message.time)),
      message.isEdited && el('span', { class: 'small' }, word('edited')),
      more,
    ),
    el('div', { class: 'body' }, ...body(message, name)),
    message.isEphemeral && ephemeralLine(message, items),
  );
  return article;
}

function body(message: MessageView, name: string): Node[] {
  if (message.isLoading) return [el('p', { class: 'thinking' }, word('thinking', { name }))];
  return [
    ...markdown(message.content),
    // In a message of components, files stand where a component shows them.
    ...(message.isOfComponents ? [] : message.attachments.map(attachment)),
    ...message.embeds.map(embed),
    ...componentsOf(message),
  ];
}

/** Above a message: which command it answers, or which message. */
function context(message: MessageView): HTMLElement | null {
  if (message.answers !== null) {
    const { name: command, userId } = message.answers;
    return el('p', { class: 'context' }, word('used', { name: nameOf(userId), command: shownName(command) }));
  }
  if (message.replyTo === null) return null;
  const original = page.messages.get(message.replyTo);
  if (original === undefined) return el('p', { class: 'context' }, word('originalGone'));
  const text = original.content === '' ? '…' : original.content.slice(0, 80);
  return el('p', { class: 'context' }, `${word('replyingTo', { name: nameOf(original.authorId) })}: ${text}`);
}

/** The command as the language of whoever looks has it. */
function shownName(command: string): string {
  const found = page.scene?.commands.find(({ name, type }) => type === 1 && `/${name}` === command);
  return found === undefined ? command : `/${found.shown}`;
}

function ephemeralLine(_message: MessageView, items: () => readonly MenuItem[]): HTMLElement {
  const dismiss = items().find(({ label }) => label === word('dismiss'));
  return el(
    'p',
    { class: 'small only-you' },
    word('onlyYou'),
    ' · ',
    el('button', { type: 'button', class: 'plain', onclick: () => dismiss?.choose() }, word('dismiss')),
  );
}

function clock(time: string): string {
  return new Date(time).toLocaleTimeString(document.documentElement.lang, {
    hour: '2-digit',
    minute: '2-digit',
  });
}
