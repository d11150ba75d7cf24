// A text that only makes sense after somebody's last question, read with it; else null. Pure.
import type { Fact, Language } from '../story/story.ts';
import type { Answer } from './answer.ts';
import { askDenials, askKind, askOthers } from './asked-back.ts';
import { type Elliptic, ellipticIn, kindsAlone } from './ellipsis.ts';
import type { Knowledge } from './knowledge.ts';
import type { Meant } from './meant.ts';
import type { Reading } from './reading.ts';
import { type Remembered, shownIn } from './remembered.ts';
import { askedIn, askOf, kindSlotOf, readingOf, slotOf } from './same-question.ts';
import { setAnswer } from './sets.ts';
import { understand } from './understand.ts';

export interface FollowUp {
  readonly meant: Meant;
  readonly answer: Answer;
  /** What to keep of it for the next one. */
  readonly remembered: Remembered;
}

/** More facts than this are no longer one thing that "who says that" points to. */
const mostPointedTo = 5;

/**
 * Reads a text with the last question. Null when the text stands for itself, and when it is not clear what is meant:
 * then it is answered as it stands.
 */
export function followUp(
  text: string,
  last: Remembered,
  knowledge: Knowledge,
  language: Language,
): FollowUp | null {
  const elliptic = ellipticIn(text, knowledge);
  return elliptic === null ? null : readWith(elliptic, text, last, knowledge, language);
}

function readWith(
  elliptic: Elliptic,
  text: string,
  last: Remembered,
  knowledge: Knowledge,
  language: Language,
): FollowUp | null {
  const base = baseOf(last, knowledge);
  const shown = last.facts.flatMap((id) => knowledge.facts.get(id) ?? []);
  const made = (meant: Meant, answer: Answer, kept: Partial<Remembered> = {}): FollowUp => ({
    meant,
    answer,
    remembered: { ...last, language, facts: shownIn(answer), ...kept },
  });
  const pointed = shown.length > 0 && shown.length <= mostPointedTo ? shown : null;
  switch (elliptic.type) {
    case 'unknown': {
      const reason = { type: 'silent-on', names: [elliptic.name] } as const;
      return made(
        { type: 'unknown', name: elliptic.name },
        { outcome: 'none', reason, language },
        { facts: last.facts },
      );
    }
    case 'name':
      return ofAnother(elliptic.entity);
    case 'other': {
      const [entity, ...more] = last.others.filter((id) => knowledge.story.entities.has(id));
      return entity === undefined || more.length > 0 ? null : ofAnother(entity);
    }
    case 'they': {
      const [entity, ...more] = last.entities;
      if (entity === undefined || more.length > 0 || !canSpeak(entity, knowledge)) return null;
      const asked = askedIn(elliptic.reading, []);
      const answer = onWhatWasShown(askOf(entity, asked, elliptic.reading, knowledge, language), shown);
      return made({ type: 'one', asked, entity }, answer, { text, wanted: null });
    }
    case 'kind': {
      const { wanted } = elliptic;
      const answer = askKind(wanted, base, shown, last.entities, knowledge, language);
      if (answer === null) return null;
      const facts = answer.outcome === 'answer' ? shownIn(answer) : last.facts;
      return made({ type: 'kind', wanted, entities: last.entities }, answer, { facts, wanted });
    }
    case 'who-says':
      if (pointed === null) return null;
      return made({ type: 'who-says' }, setAnswer({ facts: pointed, asides: [] }, language));
    case 'who-alleges':
      if (pointed?.every((fact) => fact.kind === 'allegation') !== true) return null;
      return made({ type: 'who-says' }, setAnswer({ facts: pointed, asides: [] }, language));
    case 'who-denies': {
      const answer = pointed === null ? null : askDenials(pointed, knowledge, language);
      if (answer === null) return null;
      return made({ type: 'who-denies' }, answer, { text, wanted: null });
    }
    case 'who-else': {
      const named = [...last.entities, ...last.others];
      const others = askOthers(base, shown, named, knowledge, language);
      if (others === null) return null;
      const { kind, besides, answer } = others;
      return made({ type: 'who-else', kind, besides }, answer);
    }
  }

  function ofAnother(entity: string): FollowUp {
    const act = askedIn(base, shown);
    // A street denies nothing; what the story has on it is asked for.
    const isMute = ['deny', 'say', 'allege'].includes(act) && !canSpeak(entity, knowledge);
    const asked = isMute ? 'about' : act;
    const answer = askOf(entity, asked, base, knowledge, language);
    const others = [...new Set([...last.entities, ...last.others])].filter((id) => id !== entity);
    const wanted = asked === 'same' ? base.wants.find((kind) => kindsAlone.has(kind)) : undefined;
    const meant: Meant =
      wanted === undefined ? { type: 'one', asked, entity } : { type: 'kind', wanted, entities: [entity] };
    return made(meant, answer, { entities: [entity], others });
  }
}

/** The last question, with what the conversation has come to since: another entity, another kind of answer. */
function baseOf({ text, entities, wanted }: Remembered, { dictionary }: Knowledge): Reading {
  const base = understand(text, dictionary, 'asker');
  const named = base.slots.flatMap((slot) => (slot.entities.length === 1 ? slot.entities : []));
  const [entity, ...more] = entities;
  const isSame = entity === undefined || more.length > 0 || named.includes(entity);
  if (isSame && wanted === null) return base;
  const names = isSame ? base.slots.filter((slot) => slot.type === 'name') : [slotOf(entity)];
  const kinds = wanted === null ? base.slots.filter((slot) => slot.type === 'kind') : [kindSlotOf(wanted)];
  const words = base.slots.filter((slot) => slot.type === 'word' || slot.type === 'unknown');
  return readingOf(base, [...kinds, ...names, ...words]);
}

function canSpeak(id: string, { story }: Knowledge): boolean {
  const kind = story.entities.get(id)?.kind;
  return kind !== undefined && kind !== 'place' && kind !== 'product';
}

/** "Did she deny it" after an allegation asks about that one, where she speaks of it. */
function onWhatWasShown(answer: Answer, shown: readonly Fact[]): Answer {
  if (answer.outcome !== 'answer') return answer;
  const ids = new Set(shown.map((fact) => fact.id));
  const facts = answer.facts.filter((fact) => fact.replies.some(({ to }) => ids.has(to)));
  return facts.length === 0 ? answer : { ...answer, facts };
}
