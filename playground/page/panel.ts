// The panel beside the conversation, with its two tabs: for authors, and the inspector.
import { authorElements } from './author.ts';
import { el, part } from './dom.ts';
import { type Word, word } from './words.ts';

export type Tab = 'author' | 'inspector';

let open: Tab = 'author';
let payloads: HTMLElement[] = [];

/** Draws the panel anew. */
export function showPanel(): void {
  const tabs = (['author', 'inspector'] as const).map((tab) =>
    el(
      'button',
      {
        type: 'button',
        role: 'tab',
        id: `tab-${tab}`,
        class: 'button',
        'aria-selected': String(tab === open),
        'aria-controls': 'tab-content',
        tabindex: tab === open ? 0 : -1,
        onclick: () => choose(tab),
        onkeydown: (event) => {
          const { key } = event as KeyboardEvent;
          if (key === 'ArrowLeft' || key === 'ArrowRight') choose(tab === 'author' ? 'inspector' : 'author');
        },
      },
      word(tab satisfies Word),
    ),
  );
  part('panel').setAttribute('aria-label', word('panel'));
  part('panel').replaceChildren(
    el('div', { role: 'tablist', class: 'row', 'aria-label': word('panel') }, ...tabs),
    el(
      'div',
      { role: 'tabpanel', id: 'tab-content', 'aria-labelledby': `tab-${open}`, tabindex: 0 },
      ...content(),
    ),
  );
}

/** Opens a tab; for the inspector with these payloads. */
export function openPanel(tab: Tab, ...elements: HTMLElement[]): void {
  if (tab === 'inspector') payloads = elements;
  choose(tab);
}

function choose(tab: Tab): void {
  open = tab;
  showPanel();
  part(`tab-${tab}`).focus();
}

function content(): HTMLElement[] {
  if (open === 'author') return authorElements();
  return payloads.length > 0 ? payloads : [el('p', {}, word('inspectHint'))];
}
