// A playground with a small bot for trying out instead of ours: it registers what a test wants and answers as the test says.
import { Client, Events, GatewayIntentBits, type Interaction, type Message, Partials } from 'discord.js';
import { openPlayground, type PlaygroundParts } from '../../playground/playground.ts';
import { knowledgeOf } from '../../src/load.ts';
import { harbour } from './story.ts';

export interface SmallBot {
  /** Commands as Discord's API takes them. */
  readonly registered: readonly object[];
  handle(interaction: Interaction): Promise<unknown>;
  hear?(message: Message): Promise<unknown>;
}

/** The tiny story as the playground takes it, in a file that nobody changes. */
export function stillStory(): PlaygroundParts['story'] {
  const knowledge = knowledgeOf(harbour);
  return {
    place: import.meta.dirname,
    load: () => ({ story: harbour, problems: [] }),
    knowledge: () => knowledge,
    replace: () => undefined,
  };
}

/** Opens it on any free port; the bot has logged in when this resolves. */
export function openSmallBot({ registered, handle, hear }: SmallBot) {
  return openPlayground({
    port: 0,
    settingsFile: '.env',
    story: stillStory(),
    async startBot({ api, token }) {
      const { DirectMessages, GuildMessages } = GatewayIntentBits;
      const client = new Client({
        intents: [DirectMessages, GuildMessages],
        partials: [Partials.Channel],
        rest: { api },
      });
      client.on(Events.InteractionCreate, (interaction) => void handle(interaction));
      client.on(Events.MessageCreate, (message) => void (message.author.bot ? undefined : hear?.(message)));
      client.once(Events.ClientReady, (ready) => void ready.application.commands.set(registered as never));
      await client.login(token);
      return { stop: () => client.destroy(), ended: new Promise(() => undefined) };
    },
  });
}
