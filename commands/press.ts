// What pressing a button says. Never sees an interaction.
import type { Action, Again } from '../src/say/actions.ts';
import { sayEntity } from '../src/say/entity.ts';
import { sayOldButton } from '../src/say/errors.ts';
import { sayFact, sayMore } from '../src/say/fact.ts';
import { factsOf } from '../src/say/marks.ts';
import type { Reply } from '../src/say/reply.ts';
import { sayRephrase } from '../src/say/say.ts';
import { replyTo } from './answering.ts';
import type { App, Asking } from './command.ts';
import { storyPage } from './story.ts';
import { appOfMark, inItsStory } from './story-mark.ts';

/** The reply to a press, in the story of its button. A button about something that is gone is answered politely. */
export function press(action: Action, app: App, asking: Asking): Reply {
  const one = appOfMark(action.story, app, asking.guildId);
  if (one === null) return sayOldButton(asking.language);
  return inItsStory(pressIn(action, one, asking), one, app, asking.guildId);
}

function pressIn(action: Action, app: App, asking: Asking): Reply {
  const { story } = app.knowledgeFor(asking.guildId);
  switch (action.type) {
    case 'fact':
    case 'reading': {
      const fact = story.facts.get(action.id);
      return fact === undefined ? sayOldButton(asking.language) : sayFact(fact, story, asking.language);
    }
    case 'none-of-these':
      return sayRephrase(story, asking.language);
    // Done where messages are sent: they concern the message and not the story.
    case 'deed':
    case 'share':
    case 'delete':
    case 'not-asked':
      return sayOldButton(asking.language);
    case 'other-side': {
      const facts = factsOf(action.marks, story);
      if (facts.length === 0) return sayOldButton(asking.language);
      const again = { type: 'marked', marks: action.marks } as const;
      return { ...sayMore(facts, story, asking.language, 'other-side.heading'), again };
    }
    case 'in-story':
      return action.again === null ? storyPage(app, asking) : onceMore(action.again, app, asking);
    case 'page':
      return { ...onceMore(action.again, app, asking), page: action.page };
  }
}

function onceMore(again: Again, app: App, asking: Asking): Reply {
  const { story } = app.knowledgeFor(asking.guildId);
  switch (again.type) {
    case 'ask': {
      const { text, kinds, speaker } = again;
      return replyTo(
        { text, ...(kinds.length > 0 ? { kinds } : {}), ...(speaker === null ? {} : { speaker }) },
        app,
        asking,
      );
    }
    case 'entity': {
      const entity = story.entities.get(again.id);
      return entity === undefined ? sayOldButton(asking.language) : sayEntity(entity, story, asking.language);
    }
    case 'deed':
      return sayOldButton(asking.language);
    case 'marked': {
      const facts = factsOf(again.marks, story);
      return facts.length === 0
        ? sayOldButton(asking.language)
        : { ...sayMore(facts, story, asking.language), again };
    }
  }
}
