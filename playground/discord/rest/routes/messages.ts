// The routes for messages in channels and direct messages.
// Source: Discord docs, resources/message.
import type { Local } from '../../local.ts';
import { checkedBody, draftOf, type MessageBody } from '../../messages/draft.ts';
import { addMessage, changeMessage, removeMessage } from '../../messages/store.ts';
import { presentMessage } from '../../present/message.ts';
import type { Message } from '../../world/message.ts';
import type { Channel } from '../../world/world.ts';
import { ApiError, apiError } from '../errors.ts';
import type { ApiRequest } from '../request.ts';
import type { Route } from '../router.ts';
import { assertMaySend, permit, visibleChannel } from './access.ts';

const base = '/channels/:channel/messages';

export const messageRoutes: readonly Route[] = [
  { method: 'POST', path: base, handle: create },
  { method: 'GET', path: base, handle: list },
  { method: 'GET', path: `${base}/:message`, handle: get },
  { method: 'PATCH', path: `${base}/:message`, handle: edit },
  { method: 'DELETE', path: `${base}/:message`, handle: remove },
  { method: 'POST', path: '/channels/:channel/typing', handle: type },
];

async function create(local: Local, request: ApiRequest): Promise<unknown> {
  const body = await checkedBody(local, 'MessageCreateRequestSchema', request.body);
  const channel = visibleChannel(local, request.params.channel);
  assertMaySend(local, channel);
  if (request.uploads.length > 0) permit(local, channel, 'AttachFiles');
  const sentBefore = sameNonce(local, channel, body);
  if (sentBefore) return presentMessage(local, sentBefore);
  const replyTo = repliedTo(local, channel, body);
  const draft = draftOf(local, { body, uploads: request.uploads });
  const message = addMessage(local, {
    channel,
    authorId: local.world.bot.id,
    draft: { ...draft, flags: draft.flags & ~(1 << 6) },
    allowedMentions: body.allowed_mentions,
    replyTo,
    nonce: body.nonce ?? undefined,
  });
  return presentMessage(local, message);
}

/** With `enforce_nonce` a message sent within the last minutes with the same nonce is answered again. */
function sameNonce(local: Local, channel: Channel, body: MessageBody): Message | undefined {
  if (!body.enforce_nonce || body.nonce === undefined || body.nonce === null) return undefined;
  return [...local.world.messages.values()].find(
    (one) => one.channelId === channel.id && one.nonce === body.nonce && one.authorId === local.world.bot.id,
  );
}

/** The message that is replied to; if it is gone, a form error unless `fail_if_not_exists` is false. */
function repliedTo(local: Local, channel: Channel, body: MessageBody): string | undefined {
  const reference = body.message_reference;
  if (!reference) return undefined;
  if (channel.guildId) permit(local, channel, 'ReadMessageHistory', 'noHistoryForReply');
  const found = local.world.messages.get(reference.message_id);
  if (found?.channelId === channel.id && !found.onlyFor) return found.id;
  if (reference.fail_if_not_exists === false) return undefined;
  // Anyone may delete a message while it is being answered, so this is no fault of the bot.
  const errors = {
    message_reference: {
      _errors: [{ code: 'MESSAGE_REFERENCE_UNKNOWN_MESSAGE', message: 'Unknown message' }],
    },
  };
  throw new ApiError(400, 50035, 'Invalid Form Body', errors, false);
}

function list(local: Local, request: ApiRequest): unknown {
  const channel = visibleChannel(local, request.params.channel);
  permit(local, channel, 'ReadMessageHistory', 'missingAccess');
  const limit = Number(request.query.get('limit') ?? 50);
  const before = BigInt(request.query.get('before') ?? '0');
  const after = BigInt(request.query.get('after') ?? '0');
  return [...local.world.messages.values()]
    .filter((one) => one.channelId === channel.id && !one.onlyFor)
    .filter((one) => (before === 0n || BigInt(one.id) < before) && BigInt(one.id) > after)
    .toReversed()
    .slice(0, limit)
    .map((one) => presentMessage(local, one));
}

function get(local: Local, request: ApiRequest): unknown {
  const channel = visibleChannel(local, request.params.channel);
  permit(local, channel, 'ReadMessageHistory', 'missingAccess');
  return presentMessage(local, messageIn(local, channel, request.params.message));
}

async function edit(local: Local, request: ApiRequest): Promise<unknown> {
  const body = await checkedBody(local, 'MessageEditRequestPartialSchema', request.body);
  const channel = visibleChannel(local, request.params.channel);
  const message = messageIn(local, channel, request.params.message);
  if (message.authorId !== local.world.bot.id) throw apiError('notYourMessage');
  if (channel.thread?.archived) throw apiError('archivedThread');
  const draft = draftOf(local, { body, uploads: request.uploads }, message);
  return presentMessage(local, changeMessage(local, message, draft, body.allowed_mentions));
}

function remove(local: Local, request: ApiRequest): undefined {
  const channel = visibleChannel(local, request.params.channel);
  const message = messageIn(local, channel, request.params.message);
  if (message.authorId !== local.world.bot.id) permit(local, channel, 'ManageMessages');
  removeMessage(local, message);
}

function type(local: Local, request: ApiRequest): undefined {
  assertMaySend(local, visibleChannel(local, request.params.channel));
}

/** Ephemeral messages cannot be reached by their channel. */
function messageIn(local: Local, channel: Channel, id: string | undefined): Message {
  const message = local.world.messages.get(id ?? '');
  if (message?.channelId !== channel.id || message.onlyFor) throw apiError('unknownMessage');
  return message;
}
