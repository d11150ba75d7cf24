// A message as the page shows it to one person; files are fetched from the page's own server. Pure.
import type { SeenMessage } from '../discord/people/seen.ts';
import type { World } from '../discord/world/world.ts';
import type { AttachmentView, ComponentView, EmbedView, MessageView } from './types.ts';

/** The flag of a message that is made of components (Discord docs, resources/message). */
const isComponentsV2 = 1 << 15;

/** The message for the eyes of this person. */
export function messageView(seen: SeenMessage, world: World, meId: string): MessageView {
  const raw = ownAddresses(seen.raw) as Record<string, unknown>;
  const embeds = raw.embeds as EmbedView[];
  const files = raw.attachments as AttachmentView[];
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
    isOfComponents: (seen.flags & isComponentsV2) !== 0,
    embeds: embeds.map((each) => withFiles(each, files)),
    // A file that an embed shows does not stand below it once more.
    attachments: files.filter(({ filename }) => !embeds.some((each) => shows(each, filename))),
  };
}

/** The file that a message brings, where an embed points at it by name. */
function withFiles(embed: EmbedView, files: readonly AttachmentView[]): EmbedView {
  const found = (media: EmbedView['image']) => {
    const file = files.find(({ filename }) => media?.url === `attachment://${filename}`);
    return file === undefined ? media : { url: file.url };
  };
  const [image, thumbnail] = [found(embed.image), found(embed.thumbnail)];
  return { ...embed, ...(image && { image }), ...(thumbnail && { thumbnail }) };
}

function shows({ image, thumbnail }: EmbedView, filename: string): boolean {
  return [image?.url, thumbnail?.url].includes(`attachment://${filename}`);
}

/** Addresses of the local Discord's files become paths, which the page's own server answers. */
function ownAddresses(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value).replace(/"http:\/\/127\.0\.0\.1:\d+(\/attachments\/[^"]*)"/g, '"$1"'),
  ) as unknown;
}
