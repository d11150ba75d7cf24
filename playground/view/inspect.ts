// What went between the bot and Discord for one message, both ways. Interaction tokens are left out. Pure.

import type { Interaction } from '../discord/interactions/interaction.ts';
import type { LocalDiscord } from '../discord/local-discord.ts';
import type { Townsperson } from '../town.ts';
import type { PayloadView } from './types.ts';

/** The payloads of a message that the person sees: what the bot got and what it sent, in order. */
export function payloadsOf(discord: LocalDiscord, me: Townsperson, messageId: string): PayloadView[] {
  const { world } = discord;
  const message = world.messages.get(messageId);
  const seen = me.person.seesMessage(messageId);
  if (message === undefined || seen === undefined) return [];
  const origin = world.interactions.get(message.interactionId ?? '');
  const presses = [...world.interactions.values()].filter((one) => one.sourceMessageId === messageId);
  const parts =
    origin === undefined && message.authorId !== world.bot.id
      ? [{ to: 'bot', what: 'MESSAGE_CREATE', status: null, body: seen.raw } as const]
      : [];
  const interactions = [...(origin === undefined ? [] : [origin]), ...presses];
  return [
    ...parts,
    ...interactions.flatMap((interaction) => exchange(discord, interaction)),
    ...writings(discord, messageId),
  ].map((part) => ({ ...part, body: withoutTokens(part.body) }));
}

function exchange(discord: LocalDiscord, interaction: Interaction): PayloadView[] {
  const got: PayloadView = {
    to: 'bot',
    what: 'INTERACTION_CREATE',
    status: null,
    body: interaction.delivered,
  };
  const sent = discord.requests
    .filter(({ path }) => path.includes(interaction.token))
    .map(({ method, route, status, body }) => sentView(method, route, status, body));
  return [got, ...sent];
}

/** Messages that the bot wrote without an interaction, and its edits of them. */
function writings(discord: LocalDiscord, messageId: string): PayloadView[] {
  return discord.requests
    .filter(
      ({ route, path, answer }) =>
        route.startsWith('/channels/') &&
        ((answer as { id?: string } | undefined)?.id === messageId || path.endsWith(`/${messageId}`)),
    )
    .map(({ method, route, status, body }) => sentView(method, route, status, body));
}

function sentView(method: string, route: string, status: number | undefined, body: unknown): PayloadView {
  return { to: 'discord', what: `${method} ${route}`, status: status ?? null, body: body ?? null };
}

function withoutTokens(body: unknown): unknown {
  const text = JSON.stringify(body ?? null, (key, value: unknown) => (key === 'token' ? '…' : value));
  return JSON.parse(text) as unknown;
}
