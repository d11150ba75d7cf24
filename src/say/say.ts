// An answer in words: the way from what is known to what is said. Pure.
import type { Answer, NoneReason } from '../answer/answer.ts';
import type { Fact, Language, Story } from '../story/story.ts';
import { sayBothSides } from './both-sides.ts';
import { claimBlocks, sayFacts } from './frames.ts';
import { sayHelp } from './help.ts';
import { sayMissing } from './missing.ts';
import { type Near, nextQuestions, questionButton, starterQuestions } from './questions.ts';
import type { Block, Fit, Reply, ReplyButton } from './reply.ts';
import { sentence } from './sentence.ts';
import { sourceNote } from './source.ts';
import { titlesOf } from './titles.ts';

type Closest = Extract<Answer, { outcome: 'closest' }>;

/** What the bot says to an answer. */
export function say(answer: Answer, story: Story): Reply {
  const { language } = answer;
  switch (answer.outcome) {
    case 'answer':
      return sayFacts(answer, story);
    case 'choose':
      return sayChoice(answer.facts, language);
    case 'closest':
      return answer.missing.type === 'verdict'
        ? sayBothSides(answer.facts, story, language)
        : sayClosest(answer, story);
    case 'none':
      return sayNone(answer.reason, story, language);
  }
}

/** First what the story does not say, then what comes close to it. */
function sayClosest({ facts, missing, language }: Closest, story: Story): Reply {
  return {
    tone: 'unknown',
    language,
    blocks: [
      { type: 'text', text: sayMissing(missing, story, language) },
      { type: 'text', text: sentence(language, 'closest.lead') },
      ...claimBlocks(facts, facts.length, story, language),
      sourceNote(facts, story, language),
    ],
    invitation: sentence(language, 'invite.next'),
    buttons: nextQuestions(facts, story, language),
    fit: 'near',
  };
}

/** Up to three readings as buttons, and a way out. */
function sayChoice(facts: readonly Fact[], language: Language): Reply {
  const readings = facts.flatMap((fact) => questionButton(fact, language, 'reading') ?? []);
  return {
    tone: 'unknown',
    language,
    blocks: [],
    invitation: sentence(language, 'choose.lead'),
    buttons: [...readings, noneOfThese(language)],
    fit: 'choice',
  };
}

/** After "not what I asked": what else the question may mean, or that there is nothing nearer. */
export function sayOtherReadings(facts: readonly Fact[], story: Story, language: Language): Reply {
  const choice = sayChoice(facts, language);
  return choice.buttons.length > 1 ? choice : instead(sentence(language, 'not-asked.none'), story, language);
}

function noneOfThese(language: Language): ReplyButton {
  return {
    label: sentence(language, 'choose.none'),
    action: { type: 'none-of-these' },
    style: 'secondary',
  };
}

/** After "none of these": another wording is asked for. */
export function sayRephrase(story: Story, language: Language): Reply {
  return instead(sentence(language, 'choose.rephrase'), story, language);
}

function sayNone(reason: NoneReason, story: Story, language: Language): Reply {
  const said = noneOf(reason, story, language);
  return { ...said, fit: fitOf(reason) };
}

/** Whether the reason tells this story from others. */
function fitOf({ type }: NoneReason): Fit {
  switch (type) {
    case 'talk':
    case 'too-short':
      return 'talk';
    case 'untold':
    case 'no-statement':
    case 'premise':
      return 'reason';
    case 'kind':
    case 'after-the-story':
    case 'verdict':
      return 'kind';
    default:
      return 'none';
  }
}

function noneOf(reason: NoneReason, story: Story, language: Language): Reply {
  switch (reason.type) {
    case 'too-short':
      return instead(sentence(language, 'none.too-short'), story, language);
    case 'talk':
      if (reason.talk === 'help') return sayHelp([story], language);
      if (reason.talk === 'greeting') return sayGreeting([story], language);
      return instead(sentence(language, `talk.${reason.talk}`), story, language);
    case 'no-statement':
      return instead(sayMissing(reason, story, language), story, language, { entity: reason.entity });
    case 'untold': {
      const see = story.untold.get(reason.id)?.see ?? [];
      return instead(sayMissing(reason, story, language), story, language, { facts: see });
    }
    default:
      return instead(sayMissing(reason, story, language), story, language);
  }
}

/** A greeting names the stories that can be asked about. */
export function sayGreeting(stories: readonly [Story, ...Story[]], language: Language): Reply {
  const [first, ...more] = stories;
  const text =
    more.length === 0
      ? sentence(language, 'talk.greeting', { title: first.title[language] })
      : sentence(language, 'talk.greeting.stories', { titles: titlesOf(stories, language) });
  return { ...instead(text, first, language), fit: 'talk' };
}

/** One sentence, then questions that the story does answer. */
function instead(text: string, story: Story, language: Language, near: Near = {}): Reply {
  const blocks: Block[] = [{ type: 'text', text }];
  return {
    tone: 'unknown',
    language,
    blocks,
    invitation: sentence(language, 'invite.instead'),
    buttons: starterQuestions(story, language, near),
  };
}
