// Discord's markdown as elements. What it does not know stays text; nothing is ever read as HTML.
import { el } from './dom.ts';
import { nameOf, page } from './page.ts';
import { word } from './words.ts';

/** The lines of a text as elements. */
export function markdown(text: string): Node[] {
  const blocks: Node[] = [];
  const lines = text.split('\n');
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (line.startsWith('```')) {
      const end = lines.findIndex((other, index) => index > at && other.includes('```'));
      const until = end < 0 ? lines.length : end;
      blocks.push(el('pre', {}, el('code', {}, lines.slice(at + 1, until).join('\n'))));
      at = until;
    } else if (/^> ?/.test(line)) {
      const quoted: string[] = [];
      while (/^> ?/.test(lines[at] ?? '')) {
        quoted.push((lines[at] ?? '').replace(/^> ?/, ''));
        at += 1;
      }
      at -= 1;
      blocks.push(el('blockquote', {}, ...quoted.map((each) => el('p', {}, ...inline(each)))));
    } else if (/^[-*] /.test(line)) {
      const items: Node[] = [];
      while (/^[-*] /.test(lines[at] ?? '')) {
        items.push(el('li', {}, ...inline((lines[at] ?? '').slice(2))));
        at += 1;
      }
      at -= 1;
      blocks.push(el('ul', {}, ...items));
    } else blocks.push(...plainLine(line));
  }
  return blocks;
}

function plainLine(line: string): Node[] {
  const [, marks, heading] = /^(#{1,3}) (.*)$/.exec(line) ?? [];
  if (marks !== undefined && heading !== undefined) {
    // Channels have the level above.
    const name = (['h3', 'h4', 'h5'] as const)[marks.length - 1] ?? 'h5';
    return [el('p', { class: `heading ${name}` }, el('strong', {}, ...inline(heading)))];
  }
  if (line.startsWith('-# ')) return [el('p', { class: 'small' }, ...inline(line.slice(3)))];
  return line.trim() === '' ? [] : [el('p', {}, ...inline(line))];
}

interface Rule {
  readonly pattern: RegExp;
  make(match: RegExpExecArray): Node;
}

const rules: readonly Rule[] = [
  { pattern: /\\([^\p{L}\p{N}\s])/u, make: ([, mark = '']) => document.createTextNode(mark) },
  { pattern: /`([^`]+)`/, make: ([, code = '']) => el('code', {}, code) },
  {
    pattern: /\[([^\]]+)\]\((https?:\/\/[^\s)]+)\)/,
    make: ([, text = '', url = '']) => link(url, ...inline(text)),
  },
  { pattern: /<(https?:\/\/[^\s>]+)>/, make: ([, url = '']) => link(url, url) },
  { pattern: /https?:\/\/[^\s<>]*[^\s<>.,:;!?)\]"']/, make: ([url]) => link(url, url) },
  { pattern: /<@!?(\d+)>/, make: ([, id = '']) => el('span', { class: 'mention' }, `@${nameOf(id)}`) },
  { pattern: /<#(\d+)>/, make: ([, id = '']) => el('span', { class: 'mention' }, `#${channelName(id)}`) },
  { pattern: /<t:(\d+)(?::\w)?>/, make: ([, seconds = '']) => time(Number(seconds)) },
  { pattern: /<\/([^:>]+):\d+>/, make: ([, name = '']) => el('span', { class: 'mention' }, `/${name}`) },
  { pattern: /\|\|(.+?)\|\|/, make: ([, text = '']) => spoiler(text) },
  { pattern: /\*\*(.+?)\*\*(?!\*)/, make: ([, text = '']) => el('strong', {}, ...inline(text)) },
  { pattern: /__(.+?)__(?!_)/, make: ([, text = '']) => el('u', {}, ...inline(text)) },
  { pattern: /~~(.+?)~~/, make: ([, text = '']) => el('s', {}, ...inline(text)) },
  { pattern: /\*([^*\s][^*]*)\*/, make: ([, text = '']) => el('em', {}, ...inline(text)) },
  { pattern: /\b_([^_]+)_\b/, make: ([, text = '']) => el('em', {}, ...inline(text)) },
];

/** The marks inside a line; the first one in the text wins. */
function inline(text: string): Node[] {
  const nodes: Node[] = [];
  let rest = text;
  while (rest !== '') {
    const first = rules
      .flatMap((rule) => {
        const match = rule.pattern.exec(rest);
        return match === null ? [] : [{ rule, match }];
      })
      .reduce<{ rule: Rule; match: RegExpExecArray } | null>(
        (best, each) => (best === null || each.match.index < best.match.index ? each : best),
        null,
      );
    if (first === null) break;
    if (first.match.index > 0) nodes.push(document.createTextNode(rest.slice(0, first.match.index)));
    nodes.push(first.rule.make(first.match));
    rest = rest.slice(first.match.index + first.match[0].length);
  }
  if (rest !== '') nodes.push(document.createTextNode(rest));
  return nodes;
}

/** A link that tells the other page nothing about this one. */
export function link(url: string, ...children: (Node | string)[]): HTMLElement {
  return el('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, ...children);
}

function spoiler(text: string): HTMLElement {
  const button = el(
    'button',
    { type: 'button', class: 'spoiler', onclick: () => button.replaceWith(el('span', {}, ...inline(text))) },
    word('spoiler'),
  );
  return button;
}

function time(seconds: number): HTMLElement {
  const date = new Date(seconds * 1_000);
  return el('time', { datetime: date.toISOString() }, date.toLocaleString(document.documentElement.lang));
}

function channelName(id: string): string {
  return page.scene?.channels.find((channel) => channel.id === id)?.name ?? '?';
}
