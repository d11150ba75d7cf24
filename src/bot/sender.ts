// Sends answers to interactions. Its own REST: quick to give up, since a late answer is lost, and never resent for a minute.
import { type APIInteractionResponse, MessageFlags, type RawFile, REST, Routes } from 'discord.js';
import { isPassing } from './errors.ts';
import type { Address } from './incoming.ts';
import type { MessageData } from './payload.ts';

/** Milliseconds: for one attempt, and after which no second one is made, so that both end within Discord's 3 s. */
const callbackTimeout = 2_000;
const secondAttemptUntil = 900;
const editTimeout = 15_000;
const asJson = { 'content-type': 'application/json' };

export interface Sender {
  /** The first answer, as it is or as it goes over the line already. */
  answer(address: Address, body: APIInteractionResponse | string, files?: RawFile[]): Promise<void>;
  /** Fills in what was deferred. */
  edit(address: Address, body: MessageData, files?: RawFile[]): Promise<void>;
  /** Says something to the asker alone, once the press is heard. */
  add(address: Address, body: MessageData): Promise<void>;
  /** Deletes the answer whose button was pressed, once the press is heard. */
  remove(address: Address): Promise<void>;
}

/** A sender to Discord, or to another address. The token in the path is all the permission that it needs. */
export function makeSender(api: string | null, now: () => number = Date.now): Sender {
  const options = { version: '10', ...(api === null ? {} : { api }) };
  const quick = new REST({
    ...options,
    timeout: callbackTimeout,
    retries: 0,
    rejectOnRateLimit: ({ retryAfter }) => retryAfter > callbackTimeout / 2,
  });
  const patient = new REST({ ...options, timeout: editTimeout, retries: 2 });
  return {
    async answer({ id, token }, body, files = []) {
      const route = Routes.interactionCallback(id, token);
      const started = now();
      const request =
        typeof body === 'string'
          ? { body, passThroughBody: true, headers: asJson, auth: false as const }
          : { body, files, auth: false as const };
      try {
        await quick.post(route, request);
      } catch (error) {
        if (!isPassing(error) || now() - started > secondAttemptUntil) throw error;
        await quick.post(route, request);
      }
    },
    async edit({ applicationId, token }, body, files = []) {
      await patient.patch(Routes.webhookMessage(applicationId, token), { body, files, auth: false });
    },
    async add({ applicationId, token }, data) {
      const body = { ...data, flags: data.flags | MessageFlags.Ephemeral };
      await patient.post(Routes.webhook(applicationId, token), { body, auth: false });
    },
    async remove({ applicationId, token }) {
      await patient.delete(Routes.webhookMessage(applicationId, token), { auth: false });
    },
  };
}
