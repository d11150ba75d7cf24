// The routes for everything after the first answer: `@original` and follow-ups, under the interaction's token.
// Source: Discord docs, interactions/receiving-and-responding ("Endpoints", "Followup Messages").
import { Flag } from '../../check/message-rules.ts';
import type { Interaction } from '../../interactions/interaction.ts';
import { send } from '../../interactions/send.ts';
import { show } from '../../interactions/show.ts';
import type { Local } from '../../local.ts';
import { checkedBody, draftOf, type Uploaded } from '../../messages/draft.ts';
import { changeMessage, removeMessage } from '../../messages/store.ts';
import { presentMessage } from '../../present/message.ts';
import { timeIn } from '../../world/clock.ts';
import type { Message } from '../../world/message.ts';
import { apiError } from '../errors.ts';
import type { ApiRequest } from '../request.ts';
import type { Route } from '../router.ts';

/** Milliseconds for which an interaction token is good; `pass` lets them go by. */
const tokenLife = 15 * 60_000;

const base = '/webhooks/:application/:token';

export const webhookRoutes: readonly Route[] = [
  { method: 'POST', path: base, withoutBotToken: true, handle: followUp },
  { method: 'GET', path: `${base}/messages/:message`, withoutBotToken: true, handle: get },
  { method: 'PATCH', path: `${base}/messages/:message`, withoutBotToken: true, handle: edit },
  { method: 'DELETE', path: `${base}/messages/:message`, withoutBotToken: true, handle: remove },
];

/** The first follow-up to a deferred answer fills that answer (Discord's staff in discord-api-docs#2742). */
async function followUp(local: Local, request: ApiRequest): Promise<unknown> {
  const interaction = answered(local, request);
  const body = await checkedBody(local, 'IncomingWebhookInteractionRequestSchema', request.body);
  const uploaded: Uploaded = { body, uploads: request.uploads };
  const original = local.world.messages.get(interaction.originalId ?? '');
  if (original && original.flags & Flag.loading)
    return present(local, fill(local, interaction, original, uploaded));
  if (interaction.onlyUserInstalled && interaction.followUps >= 5) throw apiError('tooManyFollowUps');
  const message = send(local, interaction, uploaded);
  interaction.followUps += 1;
  show(local, interaction, 'message', message);
  return present(local, message);
}

async function edit(local: Local, request: ApiRequest): Promise<unknown> {
  const interaction = answered(local, request);
  const body = await checkedBody(local, 'IncomingWebhookUpdateRequestPartialSchema', request.body);
  const message = messageOf(local, interaction, request.params.message);
  return present(local, fill(local, interaction, message, { body, uploads: request.uploads }));
}

function get(local: Local, request: ApiRequest): unknown {
  return present(local, messageOf(local, answered(local, request), request.params.message));
}

function remove(local: Local, request: ApiRequest): undefined {
  const interaction = answered(local, request);
  const message = messageOf(local, interaction, request.params.message);
  removeMessage(local, message);
  show(local, interaction, 'delete');
}

/** 50027 once the token is over or wrong; 10015 before there is an answer (assumed). */
function answered(local: Local, request: ApiRequest): Interaction {
  const { application, token } = request.params;
  if (application !== local.world.applicationId) throw apiError('unknownWebhook');
  const interaction = local.world.interactionsByToken.get(token ?? '');
  if (!interaction || timeIn(local.world) - interaction.createdAt >= tokenLife) throw apiError('tokenOver');
  if (interaction.state !== 'answered') throw apiError('unknownWebhook');
  return interaction;
}

/** Only messages of this interaction, or the one whose component it came from, are within reach. */
function messageOf(local: Local, interaction: Interaction, id: string | undefined): Message {
  const message = local.world.messages.get((id === '@original' ? interaction.originalId : id) ?? '');
  const own = message?.interactionId === interaction.id || message?.id === interaction.originalId;
  if (!message || !own) throw apiError('unknownMessage');
  return message;
}

function fill(local: Local, interaction: Interaction, message: Message, uploaded: Uploaded): Message {
  const wasLoading = (message.flags & Flag.loading) !== 0;
  changeMessage(local, message, draftOf(local, uploaded, message), uploaded.body.allowed_mentions);
  show(local, interaction, wasLoading ? 'message' : 'edit', message);
  return message;
}

function present(local: Local, message: Message): unknown {
  return presentMessage(local, message);
}
