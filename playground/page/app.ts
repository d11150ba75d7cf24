// The page: puts its parts together and draws anew what changed.
import type { ChannelView } from '../view/types.ts';
import { el, part } from './dom.ts';
import { followTheEnd, showAll, showOne } from './log.ts';
import { doIt, openChannel, page, remember } from './page.ts';
import { showPanel } from './panel.ts';
import { connect, type Listeners } from './stream.ts';
import { word } from './words.ts';
import { focusBox, lookAgain, showWriting } from './writing.ts';

let drawn = '';

const listeners: Listeners = {
  scene() {
    const { scene } = page;
    if (scene === null) return;
    document.documentElement.lang = scene.me.locale.startsWith('de') ? 'de' : 'en';
    showTop();
    showPlaces();
    showAlerts();
    // What is being typed stays, unless the place or the person is another one.
    const place = `${scene.epoch} ${page.as} ${openChannel(scene).key} ${openChannel(scene).canWrite}`;
    if (place === drawn) return lookAgain();
    drawn = place;
    showChannel();
    showPanel();
  },
  author() {
    showAlerts();
    showPanel();
  },
  allMessages: showAll,
  message: showOne,
  connection: showAlerts,
};

function showChannel(): void {
  const { scene } = page;
  if (scene === null) return;
  const channel = openChannel(scene);
  page.channel = channel.key;
  remember();
  part('channel-name').textContent = nameOf(channel);
  part('skip').textContent = word('skip');
  showAll();
  showWriting();
}

function nameOf({ kind, name }: ChannelView): string {
  return kind === 'dm' ? name : `#${name}`;
}

function showTop(): void {
  const { scene } = page;
  if (scene === null) return;
  const who = el(
    'select',
    {
      id: 'who',
      onchange: () => {
        page.as = who.value;
        page.replyTo = null;
        page.rewrites = null;
        remember();
        connect(listeners);
      },
    },
    ...scene.people.map(({ key, name, role, locale }) =>
      el('option', { value: key, selected: key === scene.me.key }, `${name} (${word(role)}, ${locale})`),
    ),
  );
  const isUp = scene.bot.state === 'up';
  const hadFocus = part('top').contains(document.activeElement) ? document.activeElement?.id : null;
  part('top').replaceChildren(
    el(
      'p',
      { class: 'what' },
      el('strong', {}, word('rehearsal')),
      ' ',
      el('span', { class: 'path' }, word('connect', { file: scene.settingsFile })),
    ),
    el(
      'div',
      { class: 'row' },
      el('label', { for: 'who' }, word('you')),
      who,
      el('span', { class: `state ${scene.bot.state}` }, `${word('bot')}: ${word(scene.bot.state)}`),
      el(
        'button',
        {
          type: 'button',
          id: 'bot-switch',
          class: 'button',
          disabled: scene.bot.state === 'starting',
          onclick: () => void doIt({ do: 'bot', what: isUp ? 'stop' : 'start' }),
        },
        word(isUp ? 'stopBot' : 'startBot'),
      ),
    ),
  );
  if (hadFocus !== null && hadFocus !== undefined && hadFocus !== '') part(hadFocus).focus();
}

function showPlaces(): void {
  const { scene } = page;
  if (scene === null) return;
  const open = openChannel(scene);
  const entry = (channel: ChannelView) =>
    el(
      'li',
      { class: channel.kind },
      el(
        'button',
        {
          type: 'button',
          id: `place-${channel.key}`,
          'aria-current': channel.key === open.key ? 'page' : null,
          onclick: () => {
            page.channel = channel.key;
            page.replyTo = null;
            page.rewrites = null;
            listeners.scene();
            part(`place-${channel.key}`).focus();
          },
        },
        nameOf(channel),
        channel.kind === 'thread' && el('span', { class: 'small' }, ` (${word('thread')})`),
      ),
    );
  const inServer = scene.channels.filter(({ kind }) => kind !== 'dm');
  const direct = scene.channels.filter(({ kind }) => kind === 'dm');
  part('places').setAttribute('aria-label', word('channels'));
  part('places').replaceChildren(
    el('h2', {}, scene.server),
    el('ul', {}, ...inServer.map(entry)),
    el('h2', {}, word('direct')),
    el('ul', {}, ...direct.map(entry)),
  );
}

function showAlerts(): void {
  const notes: HTMLElement[] = [];
  if (page.isLost) notes.push(el('p', { class: 'alert' }, word('lost')));
  else if (page.scene?.bot.state === 'down') notes.push(el('p', { class: 'alert' }, word('botDown')));
  if (page.isAnew) {
    const dismiss = () => {
      page.isAnew = false;
      showAlerts();
      focusBox();
    };
    notes.push(
      el(
        'p',
        { class: 'alert' },
        word('anew'),
        ' ',
        el('button', { type: 'button', class: 'button', onclick: dismiss }, word('dismiss')),
      ),
    );
  }
  const problems = page.author?.problems ?? [];
  if (problems.length > 0) {
    notes.push(
      el(
        'div',
        { class: 'alert' },
        el('p', {}, word('broken')),
        el('ul', { class: 'path' }, ...problems.map(({ text }) => el('li', {}, text))),
      ),
    );
  }
  part('alerts').replaceChildren(...notes);
}

part('skip').addEventListener('click', (event) => {
  event.preventDefault();
  focusBox();
});
followTheEnd();
connect(listeners);
