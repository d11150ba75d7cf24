// A reply as the body of an answer to an interaction. Every message goes through here, and none can ping anybody. Pure.
import {
  type APIContainerComponent,
  type APIInteractionResponse,
  InteractionResponseType,
  MessageFlags,
} from 'discord.js';
import type { Suggestion } from '../../commands/command.ts';
import { componentsOf } from '../say/components.ts';
import { type Form, modalOf } from '../say/form.ts';
import { pageOf } from '../say/pages.ts';
import type { Reply } from '../say/reply.ts';

export interface MessageData {
  readonly flags: MessageFlags;
  readonly components: [APIContainerComponent];
  /** What the files that go with it are called and show; see files.ts. */
  readonly attachments?: { id: string; filename: string; description?: string }[];
  /** Empty on every message: nobody is pinged, whatever the text holds. */
  readonly allowed_mentions: { readonly parse: [] };
}

/** A new message that shows a reply. */
export function messageBody(reply: Reply, isPrivate: boolean): APIInteractionResponse {
  return answerBody(editBody(reply), isPrivate);
}

/** A new message as it is. */
export function answerBody(data: MessageData, isPrivate: boolean): APIInteractionResponse {
  return {
    type: InteractionResponseType.ChannelMessageWithSource,
    data: { ...data, flags: MessageFlags.IsComponentsV2 | (isPrivate ? MessageFlags.Ephemeral : 0) },
  };
}

/** The message with the button changes into this reply. */
export function updateBody(reply: Reply): APIInteractionResponse {
  return { type: InteractionResponseType.UpdateMessage, data: editBody(reply) };
}

/** "Thinking …", whose privacy holds for the answer that follows. */
export function deferBody(isPrivate: boolean): APIInteractionResponse {
  return {
    type: InteractionResponseType.DeferredChannelMessageWithSource,
    data: isPrivate ? { flags: MessageFlags.Ephemeral } : {},
  };
}

/** A press is heard; the message changes later. */
export const deferUpdateBody: APIInteractionResponse = {
  type: InteractionResponseType.DeferredMessageUpdate,
};

/** What a message changes into. */
export function editBody(reply: Reply): MessageData {
  const { picture, file } = reply;
  const attached = picture ?? (file === undefined ? undefined : { name: file.name, description: file.name });
  return {
    flags: MessageFlags.IsComponentsV2,
    ...(attached === undefined
      ? {}
      : { attachments: [{ id: '0', filename: attached.name, description: attached.description }] }),
    components: componentsOf(pageOf(reply)),
    allowed_mentions: { parse: [] },
  };
}

/** A form opens. */
export function formBody(form: Form): APIInteractionResponse {
  return { type: InteractionResponseType.Modal, data: modalOf(form) };
}

/** The choices under an option. */
export function choicesBody(choices: readonly Suggestion[]): APIInteractionResponse {
  return {
    type: InteractionResponseType.ApplicationCommandAutocompleteResult,
    data: { choices: choices.map(({ name, value }) => ({ name, value })) },
  };
}
