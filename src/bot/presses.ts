// What answers a button: what pressing it says, who then sees it, and whether the message changes.
import type { App } from '../../commands/command.ts';
import { deedOpensForm } from '../../commands/deeds.ts';
import { notWhatIAsked } from '../../commands/not-asked.ts';
import { press } from '../../commands/press.ts';
import { serveDeed } from '../../commands/serve.ts';
import { appOfMark, inItsStory } from '../../commands/story-mark.ts';
import { converse } from '../answer/converse.ts';
import type { Knowledge } from '../answer/knowledge.ts';
import { type Remembered, rememberFact } from '../answer/remembered.ts';
import { sayNothingToShare, sayNotYours } from '../say/about-answers.ts';
import { type Action, type Deed, decodeAction, languageUnder } from '../say/actions.ts';
import { sayOldButton } from '../say/errors.ts';
import type { Language } from '../story/story.ts';
import type { Answering } from './answers.ts';
import type { Incoming } from './incoming.ts';
import { deferBody } from './payload.ts';
import { picturesIn, type SharedPicture, sharedBody } from './share.ts';
import { asMessage, inItsPlace, ofWork } from './ways.ts';

type Press = Extract<Incoming, { type: 'press' }>;

/** Starts what a press asks for. `isFirst` tells whether something is said for the first time. */
export function pressed(incoming: Press, app: App, isFirst: (what: string) => boolean): Answering {
  const { asking, customId, isAsker, isPrivate, message } = incoming;
  const action = decodeAction(customId);
  if (action === null) return privately(sayOldButton(asking.language), incoming, app);
  if (action.type === 'deed') return worked(action.deed, incoming, app);
  if (action.type === 'page' && action.again.type === 'deed') {
    return worked(action.again.deed, incoming, app, action.page);
  }
  const language = spokenUnder(incoming, app);
  if (action.type === 'delete') {
    return isAsker ? { type: 'delete', message } : privately(sayNotYours(language), incoming, app);
  }
  if (action.type === 'share') {
    const { components } = message;
    const words = sharedBody(components, asking.person.id, language);
    if (words === null) return privately(sayNothingToShare(language), incoming, app);
    const body = (pictures: readonly SharedPicture[]) =>
      sharedBody(components, asking.person.id, language, pictures) ?? words;
    return { type: 'share', body, pictures: picturesIn(components), language };
  }
  const reply = app.ready(asking.guildId).then(() => {
    const spoken = { ...asking, language: spokenUnder(incoming, app) };
    if (action.type !== 'not-asked') return press(action, app, spoken);
    const one = appOfMark(action.story, app, asking.guildId);
    if (one === null) return sayOldButton(spoken.language);
    const other = notWhatIAsked(action.question, isAsker && isFirst(message.id), one, spoken);
    return inItsStory(other, one, app, asking.guildId);
  });
  if (isAsker) void reply.then(() => remember(action, incoming, app)).catch(() => undefined);
  if (action.type === 'not-asked') return asMessage(reply, () => true, incoming, app);
  if (!isAsker || !takesThePlace(action)) {
    return asMessage(reply, () => isPrivate || !isAsker, incoming, app);
  }
  return inItsPlace(reply, isPrivate, incoming, app);
}

function privately(reply: ReturnType<typeof sayOldButton>, incoming: Press, app: App): Answering {
  return asMessage(Promise.resolve(reply), () => true, incoming, app);
}

/**
 * The language of a press: the server's, then that of the answer for whoever asked for it, since they may write in
 * another language than their Discord is in; then the presser's own.
 */
function spokenUnder({ asking, customId, isAsker }: Press, app: App): Language {
  const under = isAsker ? languageUnder(customId) : null;
  return app.settingsFor(asking.guildId).language ?? under ?? asking.language;
}

/** A follow-up may go on from what a button asked. */
function remember(action: Action, incoming: Press, app: App): void {
  const { guildId, person } = incoming.asking;
  const knowledge = appOfMark(action.story, app, guildId)?.knowledgeFor(guildId);
  const kept = knowledge === undefined ? null : rememberedOf(action, spokenUnder(incoming, app), knowledge);
  if (kept !== null) app.conversations.remember({ person: person.id, guildId }, kept);
}

function rememberedOf(action: Action, language: Language, knowledge: Knowledge): Remembered | null {
  if (action.type === 'in-story' && action.again?.type === 'ask') {
    return converse({ text: action.again.text, language }, null, knowledge).remembered;
  }
  if (action.type !== 'fact' && action.type !== 'reading') return null;
  const fact = knowledge.story.facts.get(action.id);
  return fact === undefined ? null : rememberFact(fact, language, knowledge);
}

/** A step of moderators' work changes the message that its button stands in. */
function worked(deed: Deed, incoming: Press, app: App, page?: number): Answering {
  const { asking, values, isPrivate } = incoming;
  const done = serveDeed(deed, { values, filled: new Map() }, asking, app);
  const turned = done.then((made) => ('type' in made || page === undefined ? made : { ...made, page }));
  // What others see is never changed by it; they would lose what they read.
  const made = isPrivate
    ? inItsPlace(turned, true, incoming, app)
    : asMessage(turned, () => true, incoming, app);
  return { ...ofWork(made), deferral: deedOpensForm(deed) ? null : () => deferBody(true) };
}

/** Pages and choices change the message they stand in; a next question is a message of its own. */
function takesThePlace(action: Action): boolean {
  return action.type !== 'fact' && action.type !== 'other-side';
}
