// Forms and buttons with a draft of another person or another server: a clear sentence, nothing saved, the text handed back.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveDeed } from '../../../commands/serve.ts';
import { type Deed, decodeAction } from '../../../src/say/actions.ts';
import { type ManagedServer, manageServer } from '../../support/server.ts';

let server: ManagedServer;
let draft: Deed;
beforeAll(async () => {
  server = await manageServer();
  const { mona, channel } = server;
  const { modal } = await mona.command('manage-facts edit', { fact: 'denial-payment' }, { in: channel });
  const { message } = await mona.submit(modal, { en: 'Mara Berger denies any payment.' });
  const action = decodeAction(message.buttons.find(({ label }) => label === 'Save')?.customId ?? '');
  if (action?.type !== 'deed') throw new Error('no draft');
  draft = action.deed;
});
afterAll(() => server.stop());

const words = 'Words that nobody wants to lose.';

/** What a step on Mona's draft says, as somebody who may manage the server they are in. */
async function step(name: string, who: string, guildId: string): Promise<string> {
  const person = { id: who, permissions: 32n, roles: [], isTimedOut: false, isAtHome: true };
  const acting = { language: 'en', guildId, person, interaction: '1' } as const;
  const filled = new Map([
    ['en', [words]],
    ['reason', [words]],
  ]);
  return JSON.stringify(await serveDeed({ ...draft, name }, { values: [], filled }, acting, server.app));
}

test.each(['written', 'added', 'save', 'write', 'more', 'preview', 'conflict', 'rebase', 'drop'])(
  '%s: not of another person, nor in another server, and the draft stays as it is',
  async (name) => {
    const { mona, ned, guild, discord, store, app, guildId } = server;
    for (const said of [
      await step(name, ned.id, guild.id),
      await step(name, mona.id, discord.addGuild({ name: 'Other' }).id),
    ]) {
      expect(said).toContain('This is not there any more');
      expect(said).toContain(words);
    }
    expect(await store.changedGuilds()).toEqual([]);
    expect(app.desk.find({ guild: guildId, person: mona.id }, draft.args[0] ?? '')).toMatchObject({
      content: { text: { en: 'Mara Berger denies any payment.' } },
    });
  },
);

test('its owner in its server goes on with it', async () => {
  expect(await step('written', server.mona.id, server.guild.id)).toContain('Preview: nothing is saved yet');
});
