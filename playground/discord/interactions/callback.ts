// The form of a callback: which types fit which interaction, and the schema of each.
// Source: Discord docs, interactions/receiving-and-responding ("Interaction Callback Type").
import type { Local } from '../local.ts';
import { checkedBody, type MessageBody } from '../messages/draft.ts';
import { invalidForm } from '../rest/errors.ts';
import type { Choice } from '../world/command.ts';
import { type Interaction, InteractionType } from './interaction.ts';

/** Callback types by name (Discord docs, "Interaction Callback Type"). */
export const CallbackType = {
  message: 4,
  deferredMessage: 5,
  deferredUpdate: 6,
  update: 7,
  choices: 8,
  modal: 9,
} as const;

const schemas: Record<number, string> = {
  [CallbackType.message]: 'CreateMessageInteractionCallbackRequestSchema',
  [CallbackType.deferredMessage]: 'CreateMessageInteractionCallbackRequestSchema',
  [CallbackType.deferredUpdate]: 'UpdateMessageInteractionCallbackRequestSchema',
  [CallbackType.update]: 'UpdateMessageInteractionCallbackRequestSchema',
  [CallbackType.choices]: 'ApplicationCommandAutocompleteCallbackRequestSchema',
  [CallbackType.modal]: 'ModalInteractionCallbackRequestSchema',
};

export interface CallbackBody {
  readonly type: number;
  readonly data?: MessageBody & {
    readonly choices?: readonly Choice[];
    readonly custom_id?: string;
    readonly title?: string;
  };
}

/** Checks the form of a callback and whether its type fits the interaction. */
export async function checkedCallback(
  local: Local,
  interaction: Interaction,
  body: unknown,
): Promise<CallbackBody> {
  const type = typeof body === 'object' && body !== null && 'type' in body ? Number(body.type) : 0;
  const schema = typesFor(interaction).includes(type) ? schemas[type] : undefined;
  if (!schema) {
    const message = `Value must be one of {${typesFor(interaction).join(', ')}}.`;
    throw invalidForm([{ path: 'type', code: 'BASE_TYPE_CHOICES', message }]);
  }
  await checkedBody(local, schema, body);
  return body as CallbackBody;
}

/** Updates need a message that the component is on; a modal cannot answer a modal. */
function typesFor(interaction: Interaction): number[] {
  if (interaction.type === InteractionType.autocomplete) return [CallbackType.choices];
  return [
    CallbackType.message,
    CallbackType.deferredMessage,
    ...(interaction.sourceMessageId ? [CallbackType.deferredUpdate, CallbackType.update] : []),
    ...(interaction.type === InteractionType.modal ? [] : [CallbackType.modal]),
  ];
}
