// The messages of the open channel, in order; a change touches only its own message.
import type { MessageView } from '../view/types.ts';
import { part } from './dom.ts';
import { showPayloads } from './inspector.ts';
import type { MenuItem } from './menu.ts';
import { messageElement } from './message.ts';
import { carryOut, complain } from './outcome.ts';
import { doIt, openChannel, page } from './page.ts';
import { word } from './words.ts';
import { startReply, startRewrite } from './writing.ts';

/** Pixels above the end that still count as being there. */
const nearEnd = 80;
let isAtEnd = true;

/** Keeps the end in sight while pictures come in, for whoever was there. */
export function followTheEnd(): void {
  const log = part('log');
  log.addEventListener('scroll', () => {
    isAtEnd = log.scrollHeight - log.scrollTop - log.clientHeight < nearEnd;
  });
  log.addEventListener(
    'load',
    () => {
      if (isAtEnd) log.scrollTop = log.scrollHeight;
    },
    true,
  );
}

/** Shows the open channel from the start. */
export function showAll(): void {
  const { scene } = page;
  if (scene === null) return;
  const channel = openChannel(scene);
  const log = part('log');
  const messages = [...page.messages.values()].filter(({ channelId }) => channelId === channel.id);
  log.replaceChildren(...messages.map(element));
  log.dataset.empty = messages.length === 0 ? word('empty') : '';
  log.scrollTop = log.scrollHeight;
}

/** Shows a message that is new, changed or gone. */
export function showOne(id: string): void {
  const { scene } = page;
  if (scene === null) return;
  const log = part('log');
  const there = log.querySelector(`[data-id="${CSS.escape(id)}"]`);
  const message = page.messages.get(id);
  if (message === undefined || message.channelId !== openChannel(scene).id) {
    there?.remove();
    return;
  }
  const shown = element(message);
  const focused =
    there?.contains(document.activeElement) === true ? document.activeElement?.textContent : null;
  if (there === null) log.append(shown);
  else there.replaceWith(shown);
  log.dataset.empty = '';
  if (focused !== null) focusAgain(shown, focused);
  // Who reads further up stays there, unless it is for them.
  const isMine = message.authorId === scene.me.id || message.answers?.userId === scene.me.id;
  if (isAtEnd || (there === null && isMine)) log.scrollTop = log.scrollHeight;
}

/** Who pressed "Next page" presses it again; the focus stays on it, or on the first button. */
function focusAgain(shown: HTMLElement, text: string | undefined): void {
  const buttons = [...shown.querySelectorAll<HTMLElement>('.body button:not([disabled])')];
  const same = buttons.find((button) => button.textContent === text) ?? buttons[0];
  (same ?? shown.querySelector<HTMLElement>('.more'))?.focus();
}

function element(message: MessageView): HTMLElement {
  return messageElement(message, () => menuOf(message));
}

function menuOf(message: MessageView): MenuItem[] {
  const { scene } = page;
  if (scene === null) return [];
  const channel = openChannel(scene);
  const isOwn = message.authorId === scene.me.id;
  const attempt = (action: Readonly<Record<string, unknown>>) => () =>
    void doIt(action).catch((error: unknown) =>
      complain(error instanceof Error ? error.message : String(error)),
    );
  const item = (is: boolean, label: string, choose: () => void): MenuItem[] =>
    is ? [{ label, choose }] : [];
  const isPlain = !message.isEphemeral;
  const dismiss = () => {
    page.messages.delete(message.id);
    showOne(message.id);
    attempt({ do: 'dismiss', message: message.id })();
  };
  return [
    ...item(isPlain && channel.canWrite, word('reply'), () => startReply(message.id)),
    ...item(isOwn, word('edit'), () => startRewrite(message)),
    ...scene.commands
      .filter(({ id, type }) => type === 3 && isPlain && channel.commands.includes(id))
      .map((command) => ({
        label: word('apps', { name: command.shown }),
        choose: () =>
          void carryOut(
            message.channelId,
            null,
            doIt({ do: 'menu', name: command.name, message: message.id }),
          ),
      })),
    ...scene.commands
      .filter(({ id, type }) => type === 2 && channel.commands.includes(id))
      .map((command) => ({
        label: word('apps', { name: command.shown }),
        choose: () =>
          void carryOut(
            message.channelId,
            null,
            doIt({ do: 'menu-person', name: command.name, channel: channel.id, person: message.authorId }),
          ),
      })),
    { label: word('inspect'), choose: () => void showPayloads(message.id) },
    ...item(
      isPlain && (isOwn || scene.me.role === 'moderator'),
      word('delete'),
      attempt({ do: 'delete', message: message.id }),
    ),
    ...item(message.isEphemeral, word('dismiss'), dismiss),
  ];
}
