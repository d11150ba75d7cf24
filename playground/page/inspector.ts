// The inspector: the payloads of one message, both ways.
import type { PayloadView } from '../view/types.ts';
import { el } from './dom.ts';
import { doIt } from './page.ts';
import { openPanel } from './panel.ts';
import { word } from './words.ts';

/** Shows what went between the bot and Discord for this message. */
export async function showPayloads(message: string): Promise<void> {
  const payloads = await doIt<PayloadView[]>({ do: 'inspect', message });
  openPanel('inspector', ...payloads.map(payloadElement));
}

function payloadElement({ to, what, status, body }: PayloadView): HTMLElement {
  const title = `${word(to === 'bot' ? 'toBot' : 'toDiscord')}: ${what}${status === null ? '' : ` → ${status}`}`;
  return el(
    'details',
    { open: true },
    el('summary', {}, title),
    el('pre', { tabindex: 0, role: 'region', 'aria-label': title }, JSON.stringify(body, null, 2)),
  );
}
