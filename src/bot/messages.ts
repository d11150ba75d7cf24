// Answers messages: finds out whether one asks the bot, sends the reply, changes it when the message is changed, catches what fails.
import type {
  GatewayMessageCreateDispatchData as Delivered,
  RawFile,
  GatewayMessageUpdateDispatchData as Updated,
} from 'discord.js';
import { LRUCache } from 'lru-cache';
import type { App } from '../../commands/command.ts';
import { languageFor, replyToMessage } from '../../commands/conversing.ts';
import { storyOf } from '../../commands/story-mark.ts';
import type { Remembered } from '../answer/remembered.ts';
import type { Log } from '../log.ts';
import { sayStandsAlready, sayTooMany } from '../say/about-answers.ts';
import { sayUnknownFailure } from '../say/errors.ts';
import type { Reply } from '../say/reply.ts';
import { withTools } from '../say/tools.ts';
import type { Language } from '../story/story.ts';
import { isClosed, reduceError } from './errors.ts';
import type { FairUse } from './fair-use.ts';
import { filesOf } from './files.ts';
import { type Asked, isByPerson, namesBot, readAsked } from './message.ts';
import type { Outbox } from './outbox.ts';
import type { OwnRole } from './own-role.ts';
import { editBody } from './payload.ts';
import { linkTo, type Recent } from './recent.ts';
import { markOfReply } from './rendered.ts';
import { makeRunning, shortId } from './running.ts';
import { makeSeen } from './seen.ts';

/** Milliseconds in which a changed message changes its answer, and how many messages are kept for that. */
const changeableFor = 60_000;
const mostChangeable = 2_000;

export interface Messages {
  /** Answers a message as Discord delivered it, if it asks the bot. Never throws. */
  take(message: Delivered): Promise<void>;
  /** Somebody changed a message. Never throws. */
  change(message: Updated): Promise<void>;
  /** Resolves when everything that was taken is answered. */
  settled(): Promise<void>;
}

export interface MessageParts {
  readonly app: App;
  readonly outbox: Outbox;
  readonly ownRole: OwnRole;
  readonly fairUse: FairUse;
  readonly recent: Recent;
  readonly log: Log;
  /** The bot's own id, once it is known. */
  readonly bot: () => string | null;
  readonly now?: () => number;
  readonly makeId?: () => string;
}

/** A message that was answered, as long as changing it changes the answer. */
interface Answered {
  readonly content: string;
  /** What its person had asked before. */
  readonly before: Remembered | null;
  /** The id of the answer; null where there is none. */
  readonly answer: Promise<string | null>;
}

/** Ties messages to Discord. */
export function makeMessages(parts: MessageParts): Messages {
  const { app, outbox, ownRole, fairUse, recent, log, bot, now = Date.now, makeId = shortId } = parts;
  const isNew = makeSeen();
  const running = makeRunning();
  const began = now();
  const answered = new LRUCache<string, Answered>({
    max: mostChangeable,
    ttl: changeableFor,
    ttlResolution: 0,
    perf: { now },
  });

  /** The message if it asks the bot. What others write is looked at as little as can be. */
  async function readIfAsked(message: Delivered): Promise<Asked | null> {
    const self = bot();
    if (self === null || !isByPerson(message)) return null;
    if (namesBot(message, self)) return readAsked(message, self, null);
    const { guild_id: guildId, mention_roles: roles } = message;
    if (guildId === undefined || roles.length === 0) return null;
    const role = await ownRole(guildId, self);
    return role !== null && roles.includes(role) ? readAsked(message, self, role) : null;
  }

  async function answer(asked: Asked): Promise<void> {
    const use = fairUse(asked.person);
    if (use.type === 'quiet') return log.debug({ message: asked.id }, 'too many questions');
    const before = app.conversations.last(asked);
    const { promise, resolve } = Promise.withResolvers<string | null>();
    if (use.type === 'fine') {
      answered.set(asked.id, { content: JSON.stringify(asked.content), before, answer: promise });
    }
    const sent = use.type === 'notice' ? notice(asked, use.again, before) : reply(asked, before);
    resolve(await sent.catch((error: unknown) => recover(error, asked)));
  }

  async function notice(asked: Asked, again: number, before: Remembered | null): Promise<null> {
    await app.ready(asked.guildId);
    await outbox.reply(asked, editBody(sayTooMany(again, languageOf(asked, before))));
    return null;
  }

  /** Sends the reply; gives the id of its message. */
  async function reply(asked: Asked, before: Remembered | null): Promise<string> {
    const made = await madeFor(asked, before);
    const standing = await standingFor(asked, made);
    if (standing !== null) return outbox.reply(asked, editBody(sayStandsAlready(standing, made.language)));
    const sending =
      asked.guildId === null || !isRepeatable(made) ? null : recent.send(asked.channelId, markOfReply(made));
    try {
      const { body, files } = await dressed(made, asked);
      const id = await outbox.reply(asked, body, files);
      sending?.arrived(id);
      return id;
    } catch (error) {
      sending?.failed();
      throw error;
    }
  }

  async function madeFor(
    { person, guildId, content, goesOn }: Asked,
    before: Remembered | null,
  ): Promise<Reply> {
    await app.ready(guildId);
    const said = replyToMessage(content, guildId, goesOn ? before : null, app);
    if (said.remembered !== null) app.conversations.remember({ person, guildId }, said.remembered);
    return said.reply;
  }

  /** Where the same answer stands in this channel since less than a minute. */
  async function standingFor({ guildId, channelId }: Asked, made: Reply): Promise<string | null> {
    if (guildId === null || !isRepeatable(made)) return null;
    const standing = recent.find(channelId, markOfReply(made));
    await standing?.sent;
    return standing === null ? null : linkTo(guildId, channelId, standing);
  }

  async function dressed(made: Reply, { guildId, person }: Asked) {
    const story = storyOf(made, app, guildId);
    const files: RawFile[] = await filesOf(made);
    return { body: editBody(withTools(made, story, { isPrivate: false, asker: person })), files };
  }

  async function changeAnswer(asked: Asked, { content, before, answer: sent }: Answered): Promise<void> {
    if (content === JSON.stringify(asked.content) || fairUse(asked.person).type !== 'fine') return;
    const changed = { content: JSON.stringify(asked.content), before, answer: sent };
    answered.set(asked.id, changed, { ttl: answered.getRemainingTTL(asked.id) });
    const id = await sent;
    if (id === null) return;
    const { body, files } = await dressed(await madeFor(asked, before), asked);
    await outbox.edit({ id, channelId: asked.channelId }, body, files);
  }

  /** One line in the log, one sentence to the asker where it can be told, and no way to throw. */
  async function recover(error: unknown, asked: Asked): Promise<null> {
    const about = { message: asked.id, error: reduceError(error) };
    if (isClosed(error)) {
      log.warn(about, 'a message could not be answered there');
      return null;
    }
    const id = makeId();
    const sentence = sayUnknownFailure(id, languageOf(asked, app.conversations.last(asked)));
    const unsent = await outbox.reply(asked, editBody(sentence)).then(() => null, reduceError);
    log.error({ id, ...about, ...(unsent === null ? {} : { unsent }) }, 'an answer failed');
    return null;
  }

  function languageOf({ guildId, content }: Asked, before: Remembered | null): Language {
    return languageFor(content, guildId, before, app);
  }

  function heardOfOwn({ id, interaction_metadata: answers }: Delivered): void {
    if (answers !== undefined) recent.heard(answers.id, id);
  }

  async function took(message: Delivered): Promise<void> {
    if (message.author.id === bot()) return heardOfOwn(message);
    const asked = await readIfAsked(message);
    if (asked === null) return;
    if (!isNew(asked.id)) return log.debug({ message: asked.id }, 'delivered again');
    await answer(asked);
  }

  async function changed(message: Updated): Promise<void> {
    // Discord also tells of previews that it adds to a message.
    if (typeof message.edited_timestamp !== 'string') return;
    const known = answered.get(message.id);
    if (known === undefined && !mayAskOnly(message.id)) return;
    const asked = await readIfAsked(message);
    if (asked === null) return;
    if (known !== undefined) {
      await changeAnswer(asked, known).catch((error: unknown) => {
        const level = isClosed(error) ? 'warn' : 'error';
        log[level]({ message: asked.id, error: reduceError(error) }, 'an answer could not be changed');
      });
    } else if (isNew(asked.id)) await answer(asked);
  }

  /** A message of the last minute that did not ask the bot may do so once it is changed. */
  function mayAskOnly(id: string): boolean {
    const written = Number(BigInt(id) >> 22n) + discordEpoch;
    return written > began && now() - written < changeableFor;
  }

  const guarded = (work: Promise<void>) =>
    running.add(
      work.catch((error: unknown) =>
        log.error({ error: reduceError(error) }, 'an error could not be handled'),
      ),
    );
  return {
    take: (message) => guarded(took(message)),
    change: (message) => guarded(changed(message)),
    settled: running.settled,
  };
}

/** Milliseconds since 1970 at which Discord's ids begin. */
const discordEpoch = 1_420_070_400_000;

/** Small talk may be said again and again. */
function isRepeatable({ asked, blocks }: Reply): boolean {
  return asked !== undefined || blocks.some((block) => block.type === 'claim');
}
