// The box to write in: messages, replies, mentions, and "/" for the commands.
import type { CommandView, MessageView } from '../view/types.ts';
import { commandForm } from './command-form.ts';
import { el, freshId, part } from './dom.ts';
import { type Entry, suggestionsFor } from './listbox.ts';
import { complain } from './outcome.ts';
import { doIt, nameOf, openChannel, page } from './page.ts';
import { word } from './words.ts';

const mostShown = 12;
/** What was typed and not sent, by channel. */
const drafts = new Map<string, string>();

/** Shows the box of the open channel. */
export function showWriting(): void {
  const { scene } = page;
  if (scene === null) return;
  const channel = openChannel(scene);
  if (!channel.canWrite) {
    part('write').replaceChildren(el('p', { class: 'small' }, word('noWriting')));
    return;
  }
  const field = el('textarea', {
    id: freshId('box'),
    rows: 1,
    maxlength: 2_000,
    placeholder: word('writeHint'),
    'aria-label': word('writeTo', { name: channel.kind === 'dm' ? channel.name : `#${channel.name}` }),
  });
  field.value = drafts.get(channel.key) ?? '';
  const form = el(
    'form',
    { class: 'box' },
    field,
    el('button', { type: 'submit', class: 'button primary' }, word('send')),
  );
  const suggestions = suggestionsFor(field, true);
  const look = () => {
    drafts.set(channel.key, field.value);
    field.rows = Math.min(8, field.value.split('\n').length);
    if (field.value.startsWith('/')) {
      suggestions.show(commandEntries(field.value.slice(1)), word('commands'));
    } else suggestions.show(mentionEntries(field), word('people'));
  };
  field.addEventListener('input', look);
  field.addEventListener('keydown', (event) => {
    if (suggestions.take(event)) return;
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      form.requestSubmit();
    }
    if (event.key === 'Escape' && (page.replyTo !== null || page.rewrites !== null)) {
      page.replyTo = null;
      page.rewrites = null;
      showWriting();
      focusBox();
    }
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void send(field, channel.id);
  });
  part('write').replaceChildren(...aboutTo(), form);
}

/** Offers again what fits what is typed: commands may have come since. */
export function lookAgain(): void {
  const field = part('write').querySelector('textarea');
  if (field !== null && field === document.activeElement && field.value.startsWith('/')) {
    field.dispatchEvent(new Event('input'));
  }
}

/** Puts the cursor into the box. */
export function focusBox(): void {
  part('write').querySelector('textarea')?.focus();
}

/** The next message answers this one. */
export function startReply(id: string): void {
  page.replyTo = id;
  page.rewrites = null;
  showWriting();
  focusBox();
}

/** The box holds the text of a message of one's own, to change it. */
export function startRewrite(message: MessageView): void {
  page.rewrites = message.id;
  page.replyTo = null;
  drafts.set(page.channel, withNames(message.content));
  showWriting();
  focusBox();
}

function aboutTo(): HTMLElement[] {
  const id = page.replyTo ?? page.rewrites;
  const message = id === null ? undefined : page.messages.get(id);
  if (message === undefined) return [];
  const text = page.rewrites === null ? word('replyingTo', { name: nameOf(message.authorId) }) : word('edit');
  return [
    el(
      'p',
      { class: 'about-to' },
      text,
      el(
        'button',
        {
          type: 'button',
          class: 'plain',
          onclick: () => {
            page.replyTo = null;
            page.rewrites = null;
            showWriting();
            focusBox();
          },
        },
        word('cancel'),
      ),
    ),
  ];
}

async function send(field: HTMLTextAreaElement, channel: string): Promise<void> {
  const text = withMentions(field.value.trim());
  if (text === '') return;
  const { replyTo, rewrites } = page;
  const action =
    rewrites === null
      ? { do: 'say', channel, text, ...(replyTo === null ? {} : { replyTo }) }
      : { do: 'rewrite', message: rewrites, text };
  try {
    await doIt(action);
    drafts.delete(page.channel);
    page.replyTo = null;
    page.rewrites = null;
    showWriting();
    focusBox();
  } catch (error) {
    complain(error instanceof Error ? error.message : String(error));
  }
}

function commandEntries(typed: string): Entry[] {
  const { scene } = page;
  if (scene === null) return [];
  const here = openChannel(scene).commands;
  const wanted = typed.toLowerCase();
  const offered = scene.commands.filter(({ id, type }) => type === 1 && here.includes(id));
  const begin = offered.filter(({ shown }) => shown.startsWith(wanted));
  const hold = offered.filter(({ shown }) => !shown.startsWith(wanted) && shown.includes(wanted));
  return [...begin, ...hold].slice(0, mostShown).map((command) => ({
    label: `/${command.shown}`,
    detail: command.description,
    choose: () => openCommand(command),
  }));
}

function openCommand(command: CommandView): void {
  const { scene } = page;
  if (scene === null) return;
  drafts.delete(page.channel);
  const back = () => {
    showWriting();
    focusBox();
  };
  const form = commandForm(command, openChannel(scene).id, back);
  part('write').replaceChildren(form);
  form.querySelector<HTMLElement>('input, select, button[type=submit]')?.focus();
}

function mentionEntries(field: HTMLTextAreaElement): Entry[] {
  const before = field.value.slice(0, field.selectionStart);
  const [, typed] = /(?:^|\s)@([\p{L}\p{N}]*)$/u.exec(before) ?? [];
  if (typed === undefined) return [];
  return namesHere()
    .filter(({ name }) => name.toLowerCase().startsWith(typed.toLowerCase()))
    .map(({ name }) => ({
      label: `@${name}`,
      choose: () => {
        const start = before.length - typed.length;
        field.setRangeText(`${name} `, start, before.length, 'end');
        field.dispatchEvent(new Event('input'));
        field.focus();
      },
    }));
}

function namesHere(): { readonly id: string; readonly name: string }[] {
  const { scene } = page;
  return scene === null ? [] : [scene.bot, ...scene.people];
}

/** "@Name" becomes what Discord sends. */
function withMentions(text: string): string {
  return namesHere().reduce(
    (made, { id, name }) => made.replace(new RegExp(`@${name}(?![\\p{L}\\p{N}])`, 'gu'), `<@${id}>`),
    text,
  );
}

function withNames(text: string): string {
  return text.replace(/<@!?(\d+)>/g, (_mention, id: string) => `@${nameOf(id)}`);
}
