// A menu over the page: opened by a button or a right click, walked with the arrow keys, closed with Escape.
import { el, part } from './dom.ts';

export interface MenuItem {
  readonly label: string;
  choose(): void;
}

let close: (() => void) | null = null;

/** Opens a menu near this element; the focus returns there when it closes. */
export function openMenu(
  near: HTMLElement,
  title: string,
  items: readonly MenuItem[],
  at?: { x: number; y: number },
): void {
  close?.();
  const menu = el(
    'div',
    { role: 'menu', 'aria-label': title, class: 'menu' },
    ...items.map(({ label, choose }) =>
      el(
        'button',
        {
          type: 'button',
          role: 'menuitem',
          tabindex: -1,
          onclick: () => {
            end(true);
            choose();
          },
        },
        label,
      ),
    ),
  );
  const entries = [...menu.querySelectorAll('button')];
  const outside = (event: Event) => {
    if (event.target instanceof Node && !menu.contains(event.target)) end(false);
  };
  const end = (returns: boolean) => {
    document.removeEventListener('pointerdown', outside, true);
    menu.remove();
    close = null;
    if (returns) near.focus();
  };
  close = () => end(false);
  menu.addEventListener('keydown', (event) => {
    const here = entries.indexOf(document.activeElement as HTMLButtonElement);
    const to = {
      ArrowDown: (here + 1) % entries.length,
      ArrowUp: (here - 1 + entries.length) % entries.length,
      Home: 0,
      End: entries.length - 1,
    }[event.key];
    if (to !== undefined) entries[to]?.focus();
    else if (event.key === 'Escape' || event.key === 'Tab') end(true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  document.addEventListener('pointerdown', outside, true);
  part('talk').append(menu);
  place(menu, near.getBoundingClientRect(), at);
  entries[0]?.focus();
}

function place(menu: HTMLElement, near: DOMRect, at?: { x: number; y: number }): void {
  const { width, height } = menu.getBoundingClientRect();
  const x = Math.min(at?.x ?? near.right - width, innerWidth - width - 4);
  const y = Math.min(at?.y ?? near.bottom, innerHeight - height - 4);
  menu.style.left = `${Math.max(4, x)}px`;
  menu.style.top = `${Math.max(4, y)}px`;
}
