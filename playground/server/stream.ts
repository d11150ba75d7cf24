// The stream to one browser: first everything, then each change as it comes (server-sent events).
import type { ServerResponse } from 'node:http';
import type { Change } from '../discord/world/change.ts';
import type { Rehearsal } from '../rehearsal.ts';
import type { Townsperson } from '../town.ts';
import { messageView } from '../view/message.ts';
import { channelsOf, sceneFor } from '../view/scene.ts';
import type { MessageView, StreamEvent } from '../view/types.ts';

/** Milliseconds after which a browser tries again, and between signs of life. */
const retryAfter = 700;
const aliveEvery = 15_000;

/** Streams until the browser goes; returns how to end it from here. */
export function streamTo(rehearsal: Rehearsal, me: Townsperson, response: ServerResponse): () => void {
  const { discord } = rehearsal;
  const language = me.person.user.locale === 'de' ? 'de' : 'en';
  const write = (text: string) => {
    // A scene may still be due when the browser has gone or the server ends.
    if (!response.writableEnded && !response.destroyed) response.write(text);
  };
  const send = (event: StreamEvent) => write(`data: ${JSON.stringify(event)}\n\n`);
  const sendAuthor = () => send({ type: 'author', author: rehearsal.desk.view(language) });
  let isSceneDue = false;
  const sceneSoon = () => {
    if (isSceneDue) return;
    isSceneDue = true;
    // Commands are registered one by one; one scene for all of them is enough.
    setImmediate(() => {
      isSceneDue = false;
      send({ type: 'scene', scene: sceneFor(rehearsal, me) });
    });
  };

  const pass = (change: Change) => {
    if (change.kind === 'message' || change.kind === 'message-edited') {
      const message = viewOf(rehearsal, me, change.id);
      if (message !== null) send({ type: 'message', message });
    } else if (change.kind === 'message-deleted') send({ type: 'gone', id: change.id });
    else if (['guild', 'channel', 'person', 'commands'].includes(change.kind)) sceneSoon();
  };

  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'x-accel-buffering': 'no' });
  write(`retry: ${retryAfter}\n\n`);
  send({ type: 'scene', scene: sceneFor(rehearsal, me) });
  send({ type: 'messages', messages: allMessages(rehearsal, me) });
  sendAuthor();
  const stops = [
    discord.onChange(pass),
    rehearsal.bot.onChange(sceneSoon),
    rehearsal.desk.onChange(sendAuthor),
  ];
  const alive = setInterval(() => write(': alive\n\n'), aliveEvery);
  alive.unref();
  const stop = () => {
    clearInterval(alive);
    for (const each of stops) each();
    response.end();
  };
  response.on('close', stop);
  return stop;
}

function viewOf(rehearsal: Rehearsal, me: Townsperson, id: string): MessageView | null {
  const seen = me.person.seesMessage(id);
  if (seen === undefined || rehearsal.dismissed.has(id)) return null;
  return messageView(seen, rehearsal.discord.world, me.person.id);
}

function allMessages(rehearsal: Rehearsal, me: Townsperson): MessageView[] {
  return channelsOf(rehearsal, me)
    .flatMap(([, channel]) => me.person.sees(channel))
    .filter(({ id }) => !rehearsal.dismissed.has(id))
    .map((seen) => messageView(seen, rehearsal.discord.world, me.person.id));
}
