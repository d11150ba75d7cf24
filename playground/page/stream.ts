// The stream from the server: keeps what the page knows up to date, and notices when it breaks off.
import type { StreamEvent } from '../view/types.ts';
import { page } from './page.ts';

export interface Listeners {
  scene(): void;
  author(): void;
  allMessages(): void;
  message(id: string): void;
  connection(): void;
}

let source: EventSource | null = null;
let isNamed = false;

/** Connects as the person who looks; an earlier connection ends. The browser tries again by itself when it breaks. */
export function connect(listeners: Listeners): void {
  source?.close();
  const opened = new EventSource(`/events?as=${encodeURIComponent(page.as)}`);
  source = opened;
  isNamed = true;
  opened.onmessage = ({ data }) => take(JSON.parse(String(data)) as StreamEvent, listeners);
  opened.onopen = () => setLost(false, listeners);
  opened.onerror = () => {
    if (source !== opened) return;
    setLost(true, listeners);
    // After a refusal the browser gives up; a server that is coming up may refuse at first.
    if (opened.readyState === EventSource.CLOSED) setTimeout(() => connect(listeners), 1_000);
  };
}

function setLost(isLost: boolean, listeners: Listeners): void {
  if (page.isLost === isLost) return;
  page.isLost = isLost;
  listeners.connection();
}

function take(event: StreamEvent, listeners: Listeners): void {
  switch (event.type) {
    case 'scene': {
      const before = page.scene?.epoch;
      page.isAnew ||= isNamed && before !== undefined && before !== event.scene.epoch;
      page.scene = event.scene;
      page.as = event.scene.me.key;
      listeners.scene();
      break;
    }
    case 'author':
      page.author = event.author;
      listeners.author();
      break;
    case 'messages':
      page.messages.clear();
      for (const message of event.messages) page.messages.set(message.id, message);
      listeners.allMessages();
      break;
    case 'message':
      page.messages.set(event.message.id, event.message);
      listeners.message(event.message.id);
      break;
    case 'gone':
      page.messages.delete(event.id);
      listeners.message(event.id);
  }
}
