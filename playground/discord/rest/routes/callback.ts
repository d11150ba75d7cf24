// The route that takes the first answer to an interaction.
// Source: Discord docs, interactions/receiving-and-responding ("Create Interaction Response").
import { Flag } from '../../check/message-rules.ts';
import { answer } from '../../interactions/answer.ts';
import { CallbackType, checkedCallback } from '../../interactions/callback.ts';
import type { Interaction } from '../../interactions/interaction.ts';
import type { Local } from '../../local.ts';
import { presentMessage } from '../../present/message.ts';
import type { Message } from '../../world/message.ts';
import { apiError } from '../errors.ts';
import type { ApiRequest } from '../request.ts';
import type { Route } from '../router.ts';

export const callbackRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/interactions/:interaction/:token/callback',
    withoutBotToken: true,
    handle: callback,
  },
];

async function callback(local: Local, request: ApiRequest): Promise<unknown> {
  const interaction = local.world.interactions.get(request.params.interaction ?? '');
  assertOpen(interaction, request.params.token);
  const body = await checkedCallback(local, interaction, request.body);
  // The check has let others in; two answers at once must not both count.
  assertOpen(interaction, request.params.token);
  const message = answer(local, interaction, body, request.uploads);
  interaction.state = 'answered';
  interaction.answeredWith = body.type;
  if (request.query.get('with_response') !== 'true') return undefined;
  return callbackResponse(local, interaction, body.type, message);
}

/** 10062 for a wrong token or a late answer, 40060 for a second one. */
function assertOpen(interaction: Interaction | undefined, token: string | undefined): asserts interaction {
  if (!interaction || interaction.token !== token || interaction.state === 'expired') {
    throw apiError('unknownInteraction');
  }
  if (interaction.state === 'answered') throw apiError('alreadyAcknowledged');
}

function callbackResponse(
  local: Local,
  interaction: Interaction,
  type: number,
  message: Message | undefined,
): unknown {
  const messageId =
    message?.id ?? (type === CallbackType.deferredUpdate ? interaction.originalId : undefined);
  const shown = message && type !== CallbackType.deferredMessage;
  return {
    interaction: {
      id: interaction.id,
      type: interaction.type,
      channel_id: interaction.channelId,
      ...(interaction.guildId && { guild_id: interaction.guildId }),
      ...(messageId && {
        response_message_id: messageId,
        response_message_loading: type === CallbackType.deferredMessage,
        response_message_ephemeral: Boolean(message && message.flags & Flag.ephemeral),
      }),
    },
    ...(shown && { resource: { type, message: presentMessage(local, message) } }),
  };
}
