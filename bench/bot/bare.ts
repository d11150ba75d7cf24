// A bot as discord.js's guide makes it, for bench/bot.ts: it answers "ok".
import process from 'node:process';
import { Client, Events, GatewayIntentBits } from 'discord.js';
import { tellMemory } from './memory.ts';

const { DISCORD_API: api = '', DISCORD_TOKEN: token = '' } = process.env;
// The intents of ours, so that both are sent the same events.
const intents = [GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages];
const client = new Client({ intents, rest: { api } });
client.on(Events.InteractionCreate, (interaction) => {
  if (interaction.isChatInputCommand()) void interaction.reply('ok');
});
client.once(Events.ClientReady, async (ready) => {
  await ready.application.commands.set([{ name: 'who-denied', description: 'Who denied what?' }]);
  tellMemory();
});
await client.login(token);
