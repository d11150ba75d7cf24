// The buttons about an answer: the other side, share, "not what I asked", delete; also after a restart and after 15 minutes.
import { afterEach, describe, expect, test } from 'vitest';
import type { FileRef } from '../../commands/command.ts';
import type { SeenMessage } from '../../playground/discord/people/seen.ts';
import { until } from '../support/bot.ts';
import { labels, type ManagedServer, manageServer, read, remove } from '../support/server.ts';

interface Gallery {
  readonly items?: readonly {
    readonly media: { readonly url: string };
    readonly description: string | null;
  }[];
}

let server: ManagedServer;
afterEach(() => server.stop());

const question = { question: 'What is Berger accused of?' };

describe('under an answer', () => {
  test('that all see stand the other side, "not what I asked" and delete; under a private one share', async () => {
    server = await manageServer();
    const { ben, channel } = server;
    const tools = ['The other side', 'Share', 'Not what I asked', 'Delete'];
    const shown = async (isPrivate: boolean) => {
      const { message } = await ben.command('ask', { ...question, private: isPrivate }, { in: channel });
      return labels(message).filter((label) => tools.includes(label));
    };
    expect(await shown(false)).toEqual(['The other side', 'Not what I asked', 'Delete']);
    expect(await shown(true)).toEqual(['The other side', 'Share', 'Not what I asked']);
  });

  test('the other side is a message of its own', async () => {
    server = await manageServer();
    const { ben, channel } = server;
    const { message } = await ben.command('ask', question, { in: channel });
    const side = (await ben.press(message, 'The other side')).message;
    expect(side.id).not.toBe(message.id);
    expect(read(side)).toContain('Mara Berger denies having been paid by Nordkai.');
    expect(read(side)).toContain('Nordkai denies any arrangement with the town.');
  });

  test('each button works after a restart, and what was shared twice is pointed to', async () => {
    server = await manageServer();
    const { ben, channel } = server;
    const own = (await ben.command('ask', { ...question, private: true }, { in: channel })).message;
    const open = (await ben.command('ask', question, { in: channel })).message;
    await server.restart();
    expect(read((await ben.press(own, 'The other side')).message)).toContain('Mara Berger denies');
    const shared = (await ben.press(own, 'Share')).message;
    expect(read(shared)).toContain('Mara Berger was paid by Nordkai');
    const again = (await ben.press(own, 'Share')).message;
    expect(again.ephemeral).toBe(true);
    expect(again.buttons.map(({ url }) => url?.endsWith(shared.id))).toEqual([true]);
    expect(read((await ben.press(open, 'Not what I asked')).message)).toContain('Do you mean …');
    await remove(ben, open);
    await remove(ben, shared);
    expect(ben.sees(channel).filter(({ ephemeral }) => !ephemeral)).toEqual([]);
  });
});

describe('"not what I asked"', () => {
  test('counts the question once, and offers other readings to its asker alone', async () => {
    server = await manageServer();
    const { ben, rita, channel, store, guildId } = server;
    const { message } = await ben.command('ask', question, { in: channel });
    const first = (await ben.press(message, 'Not what I asked')).message;
    expect(first.ephemeral).toBe(true);
    expect(read(first)).toContain('counted for the moderators');
    const [reading] = first.buttons;
    await ben.press(message, 'Not what I asked');
    await rita.press(message, 'Not what I asked');
    await expect
      .poll(() => store.unanswered(guildId, server.app.base(guildId).story.id, 'open'))
      .toMatchObject([{ wording: question.question, count: 1 }]);
    const chosen = (await ben.press(first, reading?.customId ?? '')).message;
    expect(chosen.id).toBe(first.id);
    expect(labels(chosen)).toContain('Share');
  });

  test('counts nothing that was counted when it was asked', async () => {
    server = await manageServer();
    const { ben, channel, store, guildId } = server;
    const unsure = { question: 'Who paid for the harbour concert?' };
    const { message } = await ben.command('ask', unsure, { in: channel });
    await ben.press(message, 'Not what I asked');
    await expect
      .poll(() => store.unanswered(guildId, server.app.base(guildId).story.id, 'open'))
      .toMatchObject([{ count: 1 }]);
  });

  test('carries a long question as far as it fits', async () => {
    server = await manageServer();
    const { ben, channel } = server;
    const long = `What is Berger accused of? ${'Really, what exactly is it? '.repeat(8)}`;
    const { message } = await ben.command('ask', { question: long }, { in: channel });
    const offered = (await ben.press(message, 'Not what I asked')).message;
    expect(offered.ephemeral).toBe(true);
  });
});

describe('the picture of a private answer is shared with it', () => {
  const share = async () => {
    server = await manageServer();
    const { ben, channel, discord } = server;
    const own = (await ben.command('story', { private: true }, { in: channel })).message;
    discord.pass(16 * 60_000);
    return { own, ben, channel, discord };
  };
  const galleries = (message: SeenMessage) => {
    const [container] = message.raw.components as { components: Gallery[] }[];
    return (container?.components ?? []).flatMap(({ items = [] }) => items);
  };

  test('as it was, with its description', async () => {
    const { own, ben, discord } = await share();
    const shared = (await ben.press(own, 'Share')).message;
    expect(shared.ephemeral).toBe(false);
    const [[before], [after]] = [galleries(own), galleries(shared)];
    expect(after?.description).toBe(before?.description);
    expect(after?.description).toContain('Elmstadt Courier');
    expect(after?.media.url).not.toBe(before?.media.url);
    const [old, anew] = [own, shared].map(({ attachments: [file] }) => file?.size);
    expect(anew).toBe(old);
    expect(shared.attachments).toMatchObject([{ description: before?.description }]);
    expect(read(shared)).toContain('Shared by');
    expect(discord.world.attachments.size).toBe(2);
  });

  test('in direct messages too', async () => {
    server = await manageServer();
    const { ben } = server;
    const own = (await ben.command('story', { private: true }, { in: ben.dm })).message;
    expect(galleries((await ben.press(own, 'Share')).message)).toHaveLength(1);
  });

  test('also when it takes longer than a second to come', async () => {
    server = await manageServer();
    const { ben, channel, discord, app } = server;
    const own = (await ben.command('story', { private: true }, { in: channel })).message;
    const soon = app.download;
    const isDeferred = () => discord.requests.some(({ body }) => (body as { type?: number })?.type === 5);
    Object.assign(app, { download: (file: FileRef) => until(isDeferred).then(() => soon(file)) });
    const shared = (await ben.press(own, 'Share')).message;
    expect(shared).toMatchObject({ ephemeral: false, pings: [] });
    expect(galleries(shared)).toHaveLength(1);
  });

  test('and when it is gone, the words are shared without it', async () => {
    const { own, ben, discord } = await share();
    discord.world.attachments.clear();
    const shared = (await ben.press(own, 'Share')).message;
    expect(shared.attachments).toEqual([]);
    expect(galleries(shared)).toEqual([]);
    expect(shared.text).toContain('Shared by');
    expect(server.complaints()).toMatchObject([{ level: 40, msg: 'a picture could not be shared' }]);
  });
});
