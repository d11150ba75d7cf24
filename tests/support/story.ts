// Builds tiny made-up stories for tests. Every name here is invented.
import { ARTICLE, type Entity, type Fact, type FactKind, type Story } from '../../src/story/story.ts';

type FactParts = Partial<Omit<Fact, 'id' | 'text' | 'asks'>> & {
  readonly text?: Fact['text'] | string;
  readonly asks?: Partial<Fact['asks']>;
};

/** A fact whose kind is the part of its id before the first dash, said by the article unless told otherwise. */
export function makeFact(id: string, parts: FactParts = {}): Fact {
  const { text, asks, ...others } = parts;
  return {
    id,
    kind: (id.split('-')[0] ?? 'background') as FactKind,
    speakers: [ARTICLE],
    about: [],
    paragraph: 1,
    replies: [],
    text: typeof text === 'object' ? text : { de: text ?? `Text zu ${id}.`, en: text ?? `Text of ${id}.` },
    asks: { de: asks?.de ?? [`Frage zu ${id}?`], en: asks?.en ?? [`Question about ${id}?`] },
    ...others,
  };
}

/** An entity with one name in both languages unless told otherwise; its id is the name in lower case. */
export function makeEntity(name: string | Entity['name'], parts: Partial<Omit<Entity, 'name'>> = {}): Entity {
  const both = typeof name === 'string' ? { de: name, en: name } : name;
  return {
    id: both.en.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
    kind: 'company',
    aliases: [],
    name: both,
    ...parts,
  };
}

/** A story of these facts and entities. */
export function makeStory(
  facts: readonly Fact[],
  entities: readonly Entity[] = [],
  parts: Partial<Story> = {},
): Story {
  return {
    id: 'made-up',
    language: 'de',
    title: { de: 'Streit um den Hafen', en: 'Row over the harbour' },
    summary: { de: 'Ein Bericht erhebt Vorwürfe.', en: 'A report makes allegations.' },
    source: {
      name: { de: 'Elmstädter Bote', en: 'Elmstadt Courier' },
      url: null,
      published: null,
      about: null,
    },
    entities: new Map(entities.map((entity) => [entity.id, entity])),
    facts: new Map(facts.map((fact) => [fact.id, fact])),
    untold: new Map(),
    golden: [],
    ...parts,
  };
}

const harbourEntities = [
  makeEntity({ de: 'Elmstädter Bote', en: 'Elmstadt Courier' }, { id: 'courier', kind: 'publication' }),
  makeEntity('Mara Berger', { id: 'berger', kind: 'person', aliases: ['Bürgermeisterin', 'mayor'] }),
  makeEntity('Nordkai', { aliases: ['Nordkai AG'] }),
  makeEntity({ de: 'Prüfamt Elmstadt', en: 'Elmstadt Audit Office' }, { id: 'audit', kind: 'authority' }),
  makeEntity({ de: 'Hafenstraße', en: 'Harbour Street' }, { id: 'street', kind: 'place' }),
];

const harbourFacts = [
  makeFact('allegation-payment', {
    speakers: ['courier'],
    about: ['berger', 'nordkai'],
    text: {
      de: 'Laut Elmstädter Bote hat Mara Berger Geld von Nordkai erhalten.',
      en: 'According to the Elmstadt Courier, Mara Berger was paid by Nordkai.',
    },
    asks: {
      de: ['Hat Berger Geld erhalten?', 'Wer soll bezahlt haben?', 'Was wird Berger vorgeworfen?'],
      en: ['Was Berger paid?', 'Who is said to have paid?', 'What is Berger accused of?'],
    },
  }),
  makeFact('allegation-closure', {
    speakers: ['courier'],
    about: ['street', 'nordkai'],
    paragraph: 2,
    text: {
      de: 'Laut Elmstädter Bote wurde die Hafenstraße für Nordkai gesperrt.',
      en: 'According to the Elmstadt Courier, Harbour Street was closed for Nordkai.',
    },
    asks: {
      de: ['Warum soll die Hafenstraße gesperrt worden sein?', 'Wer ließ die Straße sperren?'],
      en: ['Why is Harbour Street said to have been closed?', 'Who had the street closed?'],
    },
  }),
  makeFact('denial-payment', {
    speakers: ['berger'],
    about: ['berger', 'nordkai'],
    paragraph: 3,
    replies: [{ to: 'allegation-payment', how: 'denies' }],
    text: {
      de: 'Mara Berger bestreitet, Geld von Nordkai erhalten zu haben.',
      en: 'Mara Berger denies having been paid by Nordkai.',
    },
    asks: {
      de: ['Was sagt Berger zu der Zahlung?', 'Bestreitet Berger die Zahlung?'],
      en: ['What does Berger say about the payment?', 'Does Berger deny the payment?'],
    },
  }),
  makeFact('denial-contract', {
    speakers: ['nordkai'],
    about: ['nordkai'],
    paragraph: 3,
    replies: [{ to: 'allegation-payment', how: 'denies-in-general' }],
    text: {
      de: 'Nordkai bestreitet jede Absprache mit der Stadt.',
      en: 'Nordkai denies any arrangement with the town.',
    },
    asks: { de: ['Was bestreitet Nordkai?'], en: ['What does Nordkai deny?'] },
  }),
  makeFact('statement-audit', {
    speakers: ['audit'],
    about: ['street'],
    paragraph: 4,
    text: {
      de: 'Das Prüfamt Elmstadt will die Unterlagen lesen.',
      en: 'The Elmstadt Audit Office wants to read the papers.',
    },
    asks: { de: ['Was sagt das Prüfamt?'], en: ['What does the audit office say?'] },
  }),
  makeFact('assessment-audit-no-denial', {
    about: ['audit'],
    paragraph: 4,
    replies: [{ to: 'allegation-closure', how: 'does-not-deny' }],
    text: {
      de: 'Die Stellungnahme des Prüfamts liest sich nicht wie ein Dementi.',
      en: 'The audit office’s statement does not read like a denial.',
    },
    asks: { de: ['Hat das Prüfamt dementiert?'], en: ['Did the audit office deny it?'] },
  }),
  makeFact('background-street', {
    about: ['street'],
    paragraph: 2,
    text: {
      de: 'Die Hafenstraße führt zum alten Hafen.',
      en: 'Harbour Street leads to the old harbour.',
    },
    asks: { de: ['Wohin führt die Hafenstraße?'], en: ['Where does Harbour Street lead?'] },
  }),
];

/** A small whole story: two allegations, denials, a statement that does not deny, an assessment, background. */
export const harbour: Story = makeStory(harbourFacts, harbourEntities, {
  source: {
    name: { de: 'Bericht der Elmpost', en: 'report by the Elmpost' },
    url: 'https://elmpost.example/harbour_story?a=1&b=[2]',
    published: '2021-03-02',
    about: '2021-03-01',
  },
});
