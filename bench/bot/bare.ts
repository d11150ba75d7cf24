// A bot as discord.js's guide makes it, for bench/bot.ts: it answers "ok", or what ANSWER holds as JSON.
import process from 'node:process';
import { Client, Events, GatewayIntentBits, type InteractionReplyOptions } from 'discord.js';
import { tellMemory } from './memory.ts';

const { DISCORD_API: api = '', DISCORD_TOKEN: token = '', ANSWER: answer = '"ok"' } = process.env;
const reply: string | InteractionReplyOptions = JSON.parse(answer);
// The intents of ours, so that both are sent the same events.
const intents = [GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages];
const client = new Client({ intents, rest: { api } });
client.on(Events.InteractionCreate, (interaction) => {
  if (interaction.isChatInputCommand()) void interaction.reply(reply);
});
client.once(Events.ClientReady, async (ready) => {
  await ready.application.commands.set([{ name: 'who-denied', description: 'Who denied what?' }]);
  tellMemory();
});
await client.login(token);
