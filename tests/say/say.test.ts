// What the bot says to each kind of answer, on a made-up story.
import { describe, expect, test } from 'vitest';
import type { Answer, Missing } from '../../src/answer/answer.ts';
import type { Reply } from '../../src/say/reply.ts';
import { say } from '../../src/say/say.ts';
import { plainText } from '../../src/say/text.ts';
import type { Fact } from '../../src/story/story.ts';
import { harbour } from '../support/story.ts';

const facts = (...ids: string[]): Fact[] => ids.map((id) => harbour.facts.get(id)!);
const texts = (reply: Reply) => reply.blocks.map((block) => block.text);
const labels = (reply: Reply) => reply.buttons.map((button) => button.label);
const claims = (reply: Reply) => reply.blocks.filter((block) => block.type === 'claim');

function sure(parts: Partial<Extract<Answer, { outcome: 'answer' }>>): Answer {
  return { outcome: 'answer', frame: 'facts', facts: [], asides: [], language: 'en', ...parts };
}

describe('a sure answer', () => {
  test('puts the speaker with the verb of the claim first, then the claim and where it stands', () => {
    expect(claims(say(sure({ facts: facts('denial-payment') }), harbour))).toEqual([
      {
        type: 'claim',
        factId: 'denial-payment',
        kind: 'denial',
        lead: 'Mara Berger denies',
        text: 'Mara Berger denies having been paid by Nordkai.',
        where: 'paragraph 3',
        beside: [
          'Directed against: According to the Elmstadt Courier, Mara Berger was paid by Nordkai. (paragraph 1)',
        ],
      },
    ]);
  });

  test('is in the language of the answer', () => {
    const reply = say(sure({ facts: facts('denial-payment'), language: 'de' }), harbour);
    expect(claims(reply)[0]).toMatchObject({ lead: 'Mara Berger bestreitet', where: 'Absatz 3' });
  });

  test('ends with the source: what the story gives of name and days', () => {
    const source = texts(say(sure({ facts: facts('denial-payment', 'statement-audit') }), harbour)).at(-1);
    expect(source).toBe(
      'According to the article, paragraphs 3 and 4 · report by the Elmpost · published on 2 March 2021 · about events of 1 March 2021',
    );
  });

  test('leaves out what the story does not know about its source', () => {
    const story = { ...harbour, source: { ...harbour.source, published: null, about: null, url: null } };
    const reply = say(sure({ facts: facts('background-street'), language: 'de' }), story);
    expect(texts(reply).at(-1)).toBe('Laut Artikel, Absatz 2 · Bericht der Elmpost');
    expect(reply.buttons.some((button) => 'url' in button)).toBe(false);
  });

  test('links the article with its address as it is', () => {
    const reply = say(sure({ facts: facts('background-street') }), harbour);
    expect(reply.buttons.at(-1)).toEqual({
      label: 'Read the article',
      url: 'https://elmpost.example/harbour_story?a=1&b=[2]',
    });
  });

  test('offers up to three next questions that were not just answered', () => {
    const reply = say(sure({ facts: facts('allegation-payment') }), harbour);
    expect(labels(reply)).toEqual([
      'What does Berger say about the payment?',
      'What does Nordkai deny?',
      'Why is Harbour Street said to have been closed?',
      'Read the article',
    ]);
  });

  test('colours the reply by the kind of its claims', () => {
    expect(say(sure({ facts: facts('denial-payment') }), harbour).tone).toBe('denial');
    expect(say(sure({ facts: facts('denial-payment', 'statement-audit') }), harbour).tone).toBe('plain');
  });
});

describe('a set', () => {
  const denials = sure({
    frame: 'set',
    facts: facts('denial-payment', 'denial-contract'),
    asides: facts('assessment-audit-no-denial'),
    language: 'de',
  });

  test('opens with who is in it', () => {
    expect(texts(say(denials, harbour))[0]).toBe('Mara Berger und Nordkai dementieren.');
  });

  test('of denials tells whose statement does not read like one', () => {
    const aside = say(denials, harbour).blocks.find((block) => block.type === 'aside');
    expect(aside?.text).toBe(
      'Kein Dementi: Einschätzung des Artikels – Die Stellungnahme des Prüfamts liest sich nicht wie ein Dementi. (Absatz 4)',
    );
  });

  test('keeps the claims of a speaker together', () => {
    const mixed = facts('denial-payment', 'denial-contract', 'allegation-payment', 'allegation-closure');
    const [first, second, third, fourth] = mixed as [Fact, Fact, Fact, Fact];
    const reply = say(sure({ frame: 'set', facts: [third, first, fourth, second] }), harbour);
    expect(claims(reply).map((claim) => claim.factId)).toEqual([
      'allegation-payment',
      'allegation-closure',
      'denial-payment',
      'denial-contract',
    ]);
  });

  test('of one speaker says whose words they are, also where others joined in', () => {
    const joint = { ...facts('denial-contract')[0]!, speakers: ['berger', 'nordkai'] };
    const reply = say(sure({ frame: 'set', facts: [joint, ...facts('denial-payment')] }), harbour);
    expect(texts(reply)[0]).toBe('The denials come from Mara Berger.');
  });
});

test('a correction puts the sourced fact first and does not repeat the premise', () => {
  const reply = say(sure({ frame: 'correction', facts: facts('denial-payment') }), harbour);
  expect(texts(reply).slice(0, 2)).toEqual([
    'The story puts it differently:',
    'Mara Berger denies having been paid by Nordkai.',
  ]);
});

test('an overview gives title and summary', () => {
  const reply = say(sure({ frame: 'overview', facts: facts('allegation-payment') }), harbour);
  expect(texts(reply).slice(0, 2)).toEqual(['Row over the harbour', 'A report makes allegations.']);
});

describe('who is right', () => {
  const verdict = { type: 'verdict' } as const;

  test('is not decided: both sides stand next to each other', () => {
    const reply = say(
      {
        outcome: 'closest',
        facts: facts('denial-payment', 'allegation-payment'),
        missing: verdict,
        language: 'en',
      },
      harbour,
    );
    expect(reply.tone).toBe('both-sides');
    expect(texts(reply).slice(0, -1)).toEqual([
      'The story does not decide who is right. It gives both sides.',
      'Allegations',
      'According to the Elmstadt Courier, Mara Berger was paid by Nordkai.',
      'Denials',
      'Mara Berger denies having been paid by Nordkai.',
    ]);
  });

  test('without a denial, that there is none is said', () => {
    const reply = say(
      { outcome: 'closest', facts: facts('allegation-closure'), missing: verdict, language: 'de' },
      harbour,
    );
    expect(texts(reply)[0]).toBe(
      'Ob das stimmt, entscheidet die Geschichte nicht. Ein Dementi dazu gibt sie nicht wieder.',
    );
  });
});

describe('what the story does not say', () => {
  const closest = (missing: Missing) =>
    texts(say({ outcome: 'closest', facts: facts('background-street'), missing, language: 'de' }, harbour));

  test('is said first, then what comes close', () => {
    expect(closest({ type: 'kind', wanted: 'when' }).slice(0, 3)).toEqual([
      'Wann das war, steht nicht in der Geschichte.',
      'Am nächsten kommt dem:',
      'Die Hafenstraße führt zum alten Hafen.',
    ]);
  });

  test.each<[Missing, string]>([
    [{ type: 'silent-on', names: ['Bergmann'] }, 'Zu „Bergmann“ sagt die Geschichte nichts.'],
    [{ type: 'silent-on', names: ['A1', 'B2'] }, 'Zu „A1“ und „B2“ sagt die Geschichte nichts.'],
    [{ type: 'silent-on', names: ['\u200b '] }, 'Das steht nicht in der Geschichte.'],
    [{ type: 'no-statement', entity: 'nordkai' }, 'Nordkai kommt in der Geschichte nicht zu Wort.'],
    [{ type: 'kind', wanted: 'how-many' }, 'Wie viele es sind, steht nicht in der Geschichte.'],
    [{ type: 'after-the-story' }, 'Das kam nach dieser Geschichte, die am 2. März 2021 erschien.'],
    [{ type: 'none-of-kind', kinds: ['denial'] }, 'Ein Dementi dazu gibt die Geschichte nicht wieder.'],
    [
      { type: 'none-of-kind', kinds: ['denial', 'statement'] },
      'So etwas gibt die Geschichte dazu nicht wieder.',
    ],
    [{ type: 'not-in-story' }, 'Das steht nicht in der Geschichte.'],
  ])('%j is one sentence', (missing, sentence) => {
    expect(closest(missing)[0]).toBe(sentence);
  });

  test('with nothing close, questions are offered that the story does answer', () => {
    const reply = say({ outcome: 'none', reason: { type: 'not-in-story' }, language: 'en' }, harbour);
    expect(reply.invitation).toBe('The story does answer:');
    expect(labels(reply)).toEqual([
      'Was Berger paid?',
      'What does Berger say about the payment?',
      'What does the audit office say?',
    ]);
  });

  test('about somebody silent, questions about them are offered', () => {
    const reason = { type: 'no-statement', entity: 'street' } as const;
    expect(labels(say({ outcome: 'none', reason, language: 'en' }, harbour))[0]).toBe(
      'Why is Harbour Street said to have been closed?',
    );
  });

  test('a title of small talk or too little text is answered kindly', () => {
    const none = (reason: Extract<Answer, { outcome: 'none' }>['reason']) =>
      texts(say({ outcome: 'none', reason, language: 'de' }, harbour))[0];
    expect(none({ type: 'too-short' })).toBe(
      'Gib mir bitte mindestens zwei Buchstaben, oder stell eine ganze Frage.',
    );
    expect(none({ type: 'talk', talk: 'greeting' })).toBe(
      'Hallo. Ich beantworte Fragen zu einer Nachricht: wer was behauptet und wer es bestreitet. Die Geschichte: Streit um den Hafen',
    );
    expect(none({ type: 'talk', talk: 'help' })).toBe('Das kann ich');
  });
});

test('a choice offers each reading as a button and a way out', () => {
  const reply = say(
    { outcome: 'choose', facts: facts('denial-payment', 'denial-contract'), language: 'de' },
    harbour,
  );
  expect(reply.invitation).toBe('Meinst du …');
  expect(reply.buttons).toEqual([
    {
      label: 'Was sagt Berger zu der Zahlung?',
      action: { type: 'reading', id: 'denial-payment' },
      style: 'primary',
    },
    {
      label: 'Was bestreitet Nordkai?',
      action: { type: 'reading', id: 'denial-contract' },
      style: 'primary',
    },
    { label: 'Nichts davon', action: { type: 'none-of-these' }, style: 'secondary' },
  ]);
});

test('in a terminal a reply is plain text without markdown', () => {
  const reply = say(sure({ facts: facts('denial-contract'), language: 'de' }), harbour);
  expect(plainText(reply)).toBe(`Nordkai bestreitet (Absatz 3):
  Nordkai bestreitet jede Absprache mit der Stadt.
  Das richtet sich allgemein gegen: Laut Elmstädter Bote hat Mara Berger Geld von Nordkai erhalten. (Absatz 1)

Laut Artikel, Absatz 3 · Bericht der Elmpost · erschienen am 2. März 2021 · zu Ereignissen vom 1. März 2021

Frag weiter:
- Hat Berger Geld erhalten?
- Warum soll die Hafenstraße gesperrt worden sein?
- Was sagt Berger zu der Zahlung?
- Zum Artikel: https://elmpost.example/harbour_story?a=1&b=[2]`);
});
