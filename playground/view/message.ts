// A message as the page shows it to one person; files are fetched from the page's own server. Pure.
import type { SeenMessage } from '../discord/people/seen.ts';
import type { World } from '../discord/world/world.ts';
import type { AttachmentView, ComponentView, EmbedView, MessageView } from './types.ts';

/** The message for the eyes of this person. */
export function messageView(seen: SeenMessage, world: World, meId: string): MessageView {
  const raw = ownAddresses(seen.raw) as Record<string, unknown>;
  const interaction = world.interactions.get(world.messages.get(seen.id)?.interactionId ?? '');
  return {
    id: seen.id,
    channelId: seen.channelId,
    authorId: seen.authorId,
    content: seen.content,
    time: String(raw.timestamp),
    isEdited: seen.edited,
    isEphemeral: seen.ephemeral,
    isLoading: seen.loading,
    pingsMe: seen.pings.includes(meId) || seen.pings.includes('everyone'),
    replyTo: seen.replyTo ?? null,
    answers: interaction?.type === 2 ? { name: interaction.name, userId: interaction.userId } : null,
    components: raw.components as ComponentView[],
    embeds: raw.embeds as EmbedView[],
    attachments: raw.attachments as AttachmentView[],
  };
}

/** Addresses of the local Discord's files become paths, which the page's own server answers. */
function ownAddresses(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value).replace(/"http:\/\/127\.0\.0\.1:\d+(\/attachments\/[^"]*)"/g, '"$1"'),
  ) as unknown;
}
