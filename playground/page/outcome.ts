// What an action leads to: a modal that opens, or a failure that only the person sees. Messages come over the stream.
import type { OutcomeView } from '../view/types.ts';
import { el, part } from './dom.ts';
import { openModal } from './modal.ts';
import { word } from './words.ts';

/** Waits for an action; `control` is busy meanwhile and gets the focus back. */
export async function carryOut(
  channelId: string,
  control: HTMLElement | null,
  action: Promise<OutcomeView | null>,
): Promise<void> {
  control?.setAttribute('aria-busy', 'true');
  try {
    const outcome = await action;
    if (outcome?.kind === 'modal') openModal(outcome.modal, channelId, control);
    if (outcome?.kind === 'failed') complain(outcome.reason);
  } catch (error) {
    complain(error instanceof Error ? error.message : String(error));
  } finally {
    control?.removeAttribute('aria-busy');
  }
}

/** Says that something did not work, until it is dismissed. */
export function complain(reason: string): void {
  const note = el(
    'div',
    { class: 'note failed', role: 'alert' },
    el('p', {}, word('failed', { reason })),
    el('button', { type: 'button', class: 'button', onclick: () => note.remove() }, word('dismiss')),
  );
  const log = part('log');
  log.append(note);
  log.scrollTop = log.scrollHeight;
}
