// Takes the bot's answers to an interaction: the callback, and everything after it.
// Source: Discord docs, interactions/receiving-and-responding ("Responding to an Interaction", "Followup Messages").
import { choiceListProblems } from '../check/command-names.ts';
import { Flag } from '../check/message-rules.ts';
import { modalProblems } from '../check/modal-rules.ts';
import type { Local } from '../local.ts';
import { draftOf, type MessageBody, type Uploaded } from '../messages/draft.ts';
import { changeMessage } from '../messages/store.ts';
import { apiError, invalidForm } from '../rest/errors.ts';
import type { Upload } from '../rest/request.ts';
import type { Choice } from '../world/command.ts';
import type { Component } from '../world/component.ts';
import type { Message } from '../world/message.ts';
import { type CallbackBody, CallbackType } from './callback.ts';
import type { Interaction } from './interaction.ts';
import { put, send } from './send.ts';
import { show } from './show.ts';

/** Gives the first answer; returns the message that it made or changed. */
export function answer(
  local: Local,
  interaction: Interaction,
  body: CallbackBody,
  uploads: readonly Upload[],
): Message | undefined {
  const data = body.data ?? {};
  switch (body.type) {
    case CallbackType.message:
      return original(local, interaction, { body: data, uploads });
    case CallbackType.deferredMessage:
      return deferred(local, interaction, data);
    case CallbackType.update:
      return update(local, interaction, { body: data, uploads });
    case CallbackType.deferredUpdate:
      interaction.originalId = interaction.sourceMessageId ?? '';
      show(local, interaction, 'acknowledged');
      return undefined;
    case CallbackType.choices:
      return offer(local, interaction, data.choices ?? []);
    default:
      return open(local, interaction, data.title ?? '', data.custom_id ?? '', data.components ?? []);
  }
}

function original(local: Local, interaction: Interaction, uploaded: Uploaded): Message {
  const message = send(local, interaction, uploaded, 'data.');
  interaction.originalId = message.id;
  show(local, interaction, 'message', message);
  return message;
}

/** The person sees "… is thinking"; whether only they do is settled here for good. */
function deferred(local: Local, interaction: Interaction, data: MessageBody): Message {
  const flags = data.flags ?? 0;
  if (flags & ~Flag.ephemeral) {
    const message = 'Only the flag EPHEMERAL may be set on a deferred answer';
    throw invalidForm([{ path: 'data.flags', code: 'MESSAGE_FLAGS_INVALID', message }]);
  }
  const draft = { content: '', embeds: [], components: [], attachments: [], flags: flags | Flag.loading };
  const message = put(local, interaction, draft, undefined);
  interaction.originalId = message.id;
  return message;
}

function update(local: Local, interaction: Interaction, uploaded: Uploaded): Message {
  const message = local.world.messages.get(interaction.sourceMessageId ?? '');
  if (!message) throw apiError('unknownMessage');
  changeMessage(local, message, draftOf(local, uploaded, message, 'data.'), uploaded.body.allowed_mentions);
  interaction.originalId = message.id;
  show(local, interaction, 'edit', message);
  return message;
}

function offer(local: Local, interaction: Interaction, choices: readonly Choice[]): undefined {
  const problems = choiceListProblems(choices, 'data.choices');
  if (problems.length > 0) throw invalidForm(problems);
  const locale = local.world.users.get(interaction.userId)?.locale ?? 'en-US';
  interaction.choices = choices.map(({ name, value, name_localizations }) => ({
    name: name_localizations?.[locale] ?? name,
    value,
  }));
  show(local, interaction, 'choices');
}

function open(
  local: Local,
  interaction: Interaction,
  title: string,
  customId: string,
  components: readonly Component[],
): undefined {
  const problems = modalProblems(title, components);
  if (problems.length > 0) throw invalidForm(problems);
  interaction.modal = { interactionId: interaction.id, title, customId, components, submitted: false };
  local.changes.tell({ kind: 'modal', id: interaction.id });
  show(local, interaction, 'modal');
}
