// The only code that touches an interaction: remembers it, finds what answers it, sends the answer, catches what fails.
import type { APIInteraction, RawFile } from 'discord.js';
import type { App } from '../../commands/command.ts';
import type { Outcome } from '../../commands/server-command.ts';
import type { Log } from '../log.ts';
import { sayStandsAlready, sayTooMany } from '../say/about-answers.ts';
import { sayUnknownFailure } from '../say/errors.ts';
import { sayTooSlow } from '../say/refusals.ts';
import type { Post, Reply } from '../say/reply.ts';
import { answering, isQuestion, type Sharing } from './answers.ts';
import { hasCode, isLost, reduceError } from './errors.ts';
import type { FairUse } from './fair-use.ts';
import { fetchPictures } from './fetch-pictures.ts';
import { filesOf } from './files.ts';
import { type Address, type Incoming, type Pressed, readInteraction } from './incoming.ts';
import type { Outbox } from './outbox.ts';
import {
  answerBody,
  choicesBody,
  deferBody,
  deferUpdateBody,
  editBody,
  formBody,
  messageBody,
} from './payload.ts';
import { linkTo, type Recent } from './recent.ts';
import { markOfReply } from './rendered.ts';
import { makeRunning, shortId } from './running.ts';
import { makeSeen } from './seen.ts';
import type { Sender } from './sender.ts';
import { markOf } from './shown.ts';
import type { Replying } from './ways.ts';
import { within } from './within.ts';

/** Milliseconds after which a command that still works is deferred: well before 3 s, and never for work in memory. */
const deferAfter = 1_000;
/** Milliseconds that a form may take: it cannot be put off, and is told to be late in time. */
const formWithin = 2_200;
/** Discord's code for a message that is gone. */
const unknownMessage = 10_008;

export interface Dispatch {
  /** Answers an interaction as Discord delivered it. Never throws. */
  take(interaction: APIInteraction): Promise<void>;
  /** Resolves when everything that was taken is answered. */
  settled(): Promise<void>;
}

export interface DispatchParts {
  readonly app: App;
  readonly sender: Sender;
  readonly outbox: Outbox;
  readonly recent: Recent;
  readonly fairUse: FairUse;
  readonly log: Log;
  readonly makeId?: () => string;
}

/** Ties commands to Discord. */
export function makeDispatch(parts: DispatchParts): Dispatch {
  const { app, sender, outbox, recent, fairUse, log, makeId = shortId } = parts;
  const isNew = makeSeen();
  const isFirst = makeSeen();
  const running = makeRunning();

  async function handle(incoming: Incoming): Promise<void> {
    const { address, asking } = incoming;
    if (isQuestion(incoming, app)) {
      const use = fairUse(asking.person.id);
      if (use.type !== 'fine') return tooMany(incoming, use.again);
    }
    const made = answering(incoming, app, isFirst);
    switch (made.type) {
      case 'choices':
        return sender.answer(address, choicesBody(await made.choices));
      case 'share':
        return share(incoming, made);
      case 'delete':
        return takeAway(incoming, made.message);
      case 'reply':
        return reply(incoming, made);
    }
  }

  /** Unlike a message, an interaction must be answered each time: seen by its person alone, and without any work. */
  function tooMany({ address, asking }: Incoming, again: number): Promise<void> {
    const language = app.settingsFor(asking.guildId).language ?? asking.language;
    return sender.answer(address, messageBody(sayTooMany(again, language), true));
  }

  async function reply(incoming: Incoming, made: Replying): Promise<void> {
    const { address } = incoming;
    const ready = made.reply.then(withFiles);
    // It may fail while the deferral is on its way and nobody is looking.
    ready.catch(() => undefined);
    const { deferral } = made;
    const early = await within(ready, deferral === null ? formWithin : deferAfter);
    if (early !== null) {
      await first(incoming, made, early.outcome, early.files);
      return post(early.outcome);
    }
    if (deferral === null) {
      return sender.answer(address, messageBody(sayTooSlow(incoming.asking.language), true));
    }
    await sender.answer(address, deferral());
    const { outcome, files } = await ready.catch((error: unknown) => withFiles(failed(error, incoming)));
    // A form comes from what is never put off; here it would be too late for one.
    const late = 'type' in outcome ? sayTooSlow(incoming.asking.language) : outcome;
    await sender.edit(address, editBody(made.dressed(late)), files);
    await post(outcome);
  }

  /** The first answer: a form, or a reply, which is noted where all see it. */
  async function first(
    incoming: Incoming,
    made: Replying,
    outcome: Outcome,
    files: RawFile[],
  ): Promise<void> {
    const { address, asking } = incoming;
    if ('type' in outcome) return sender.answer(address, formBody(outcome), files);
    const { body, json } = made.first(outcome);
    const sent = sender
      .answer(address, files.length === 0 ? json : body, files)
      .catch((error: unknown) => instead(error, incoming, outcome));
    if (asking.guildId === null || !made.isPublic(outcome)) return sent;
    await noted(incoming, markOfReply(outcome), sent);
  }

  /** Where the message that was to change is gone, what it was to show is said to the asker. */
  async function instead(error: unknown, { address }: Incoming, reply: Reply): Promise<void> {
    if (!hasCode(error, unknownMessage)) throw error;
    await sender.answer(address, messageBody(reply, true));
  }

  /** Messages that ask the same soon after are pointed to it. A command itself is answered as often as it is used. */
  async function noted({ address, channelId }: Incoming, mark: string, sent: Promise<void>): Promise<void> {
    const sending = recent.send(channelId, mark, address.id);
    await sent.catch((error: unknown) => {
      sending.failed();
      throw error;
    });
  }

  async function share(incoming: Incoming, sharing: Sharing): Promise<void> {
    const { address, asking, channelId } = incoming;
    if (asking.guildId === null) return shareNow(address, sharing);
    const mark = markOf(sharing.body([]).components);
    const standing = recent.find(channelId, mark);
    const link = standing === null ? null : linkTo(asking.guildId, channelId, standing);
    if (link === null) return noted(incoming, mark, shareNow(address, sharing));
    await sender.answer(address, messageBody(sayStandsAlready(link, sharing.language), true));
  }

  /** The pictures are those of the private answer, so that they fit its words whatever has changed since. */
  async function shareNow(address: Address, { body, pictures }: Sharing): Promise<void> {
    const ready = fetchPictures(pictures, app, log);
    const early = await within(ready, deferAfter);
    if (early !== null) return sender.answer(address, answerBody(body(early.pictures), false), early.files);
    await sender.answer(address, deferBody(false));
    const late = await ready;
    await sender.edit(address, body(late.pictures), late.files);
  }

  /** Takes an answer away; that somebody else was quicker is as good. */
  async function takeAway(incoming: Incoming, message: Pressed): Promise<void> {
    const { address } = incoming;
    await sender.answer(address, deferUpdateBody);
    try {
      await (message.isAnswer ? sender.remove(address) : outbox.remove(message));
    } catch (error) {
      if (!hasCode(error, unknownMessage)) await sender.add(address, editBody(failed(error, incoming)));
    }
  }

  /** What goes elsewhere. A channel that is closed to the bot stops nothing. */
  async function post(outcome: Outcome): Promise<void> {
    const posts: readonly Post[] = 'type' in outcome ? [] : (outcome.posts ?? []);
    for (const each of posts) {
      await outbox
        .send(each)
        .catch((error: unknown) =>
          log.warn({ to: each.to, error: reduceError(error) }, 'a post did not arrive'),
        );
    }
  }

  /** A picture that cannot be drawn is left out, and the words stay. */
  async function withFiles(reply: Outcome): Promise<{ outcome: Outcome; files: RawFile[] }> {
    if ('type' in reply) return { outcome: reply, files: [] };
    try {
      return { outcome: reply, files: await filesOf(reply) };
    } catch (error) {
      log.error({ error: reduceError(error) }, 'a picture could not be drawn');
      const { picture: _left, ...words } = reply;
      return { outcome: words, files: [] };
    }
  }

  async function answer(interaction: APIInteraction): Promise<void> {
    const incoming = readInteraction(interaction);
    await handle(incoming).catch((error: unknown) => recover(error, incoming));
  }

  /** The log line and the sentence for the asker share an id. */
  function failed(error: unknown, incoming: Incoming): Reply {
    const id = makeId();
    log.error({ id, ...about(incoming), error: reduceError(error) }, 'an answer failed');
    return sayUnknownFailure(id, incoming.asking.language);
  }

  /** One line in the log, one sentence to the asker, and no way to throw. */
  async function recover(error: unknown, incoming: Incoming): Promise<void> {
    if (isLost(error))
      return log.warn({ ...about(incoming), error: reduceError(error) }, 'too late to answer');
    // Choices come with every key that is pressed; the next key gets the next chance.
    if (incoming.type === 'typing') return log.debug({ error: reduceError(error) }, 'no choices');
    const id = makeId();
    const body = messageBody(sayUnknownFailure(id, incoming.asking.language), true);
    const unsent = await sender.answer(incoming.address, body).then(() => null, reduceError);
    log.error(
      { id, ...about(incoming), error: reduceError(error), ...(unsent === null ? {} : { unsent }) },
      'an answer failed',
    );
  }

  return {
    async take(interaction) {
      if (!isNew(interaction.id)) return log.debug({ interaction: interaction.id }, 'delivered again');
      await running.add(
        answer(interaction).catch((error: unknown) =>
          log.error({ error: reduceError(error) }, 'an error could not be handled'),
        ),
      );
    },
    settled: running.settled,
  };
}

function about(incoming: Incoming): object {
  const { id } = incoming.address;
  return incoming.type === 'command' ? { interaction: id, command: incoming.name } : { interaction: id };
}
