// What comes back to a person who used a command or component: messages, a modal, or a failure.
import type { Interaction, Shown } from '../interactions/interaction.ts';
import type { Local } from '../local.ts';
import { until } from '../world/change.ts';
import { type SeenModal, seeModal } from './modal.ts';
import { type SeenMessage, see } from './seen.ts';

export interface Answer {
  readonly interactionId: string;
  /** `nothing`: the bot acknowledged or deleted its answer, and no more came. */
  readonly kind: 'message' | 'modal' | 'failed' | 'nothing';
  /** The failure as the person reads it, if there is one. */
  readonly failed: string | undefined;
  /** The message that was sent or changed, as it was then; throws if something else came. */
  readonly message: SeenMessage;
  /** The modal that opened; throws if something else came. */
  readonly modal: SeenModal;
  /** Every message of this interaction that is still there, as it is now. */
  readonly messages: readonly SeenMessage[];
  /** Waits for what the bot shows after this: a follow-up, an edit. */
  next(): Promise<Answer>;
}

/** Waits for the first thing that the person can see; "is thinking" and bare acknowledgements do not count. */
export async function answerTo(local: Local, interaction: Interaction, from = 0): Promise<Answer> {
  const find = () => {
    const at = interaction.shown.findIndex((shown, index) => index >= from && shown.what !== 'acknowledged');
    return at >= 0 ? at : interaction.failure === undefined ? undefined : -1;
  };
  const at = await until(local.changes, find, local.settings.patience, 'an answer').catch(
    (error: unknown) => {
      if (interaction.state === 'answered') return undefined;
      throw error;
    },
  );
  return seen(local, interaction, at === undefined ? undefined : interaction.shown[at], (at ?? from) + 1);
}

function seen(local: Local, interaction: Interaction, shown: Shown | undefined, next: number): Answer {
  const message = shown?.message;
  const modal = shown?.what === 'modal' && interaction.modal ? seeModal(interaction.modal) : undefined;
  const failed = shown ? undefined : interaction.failure;
  const kind = message ? 'message' : modal ? 'modal' : failed ? 'failed' : 'nothing';
  const instead = () => new Error(`${interaction.name}: the person sees ${failed ?? kind}.`);
  return {
    interactionId: interaction.id,
    kind,
    failed,
    get message() {
      if (!message) throw instead();
      return message;
    },
    get modal() {
      if (!modal) throw instead();
      return modal;
    },
    get messages() {
      const all = [...local.world.messages.values()].filter((one) => one.interactionId === interaction.id);
      return all.map((one) => see(local, one));
    },
    next: () => answerTo(local, interaction, next),
  };
}
