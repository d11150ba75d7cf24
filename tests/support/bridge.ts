// A second small story beside the harbour: some names and words are of both, most are its own. Every name is invented.
import { harbour, makeEntity, makeFact, makeStory } from './story.ts';

const works = ['paint', 'lamps', 'rails', 'steps', 'drains', 'joints'];

const facts = [
  makeFact('allegation-cracks', {
    speakers: ['courier'],
    about: ['bridge', 'elmbau'],
    text: {
      de: 'Laut Elmstädter Bote hat die neue Brücke Risse.',
      en: 'According to the Elmstadt Courier, the new bridge has cracks.',
    },
    asks: {
      de: ['Hat die Brücke Risse?', 'Was ist mit der Brücke?'],
      en: ['Does the bridge have cracks?', 'What is wrong with the bridge?'],
    },
  }),
  makeFact('denial-cracks', {
    speakers: ['elmbau'],
    about: ['bridge'],
    paragraph: 2,
    replies: [{ to: 'allegation-cracks', how: 'denies' }],
    text: {
      de: 'Elmbau bestreitet, dass die Brücke Risse hat.',
      en: 'Elmbau denies that the bridge has cracks.',
    },
    asks: {
      de: ['Was sagt Elmbau zu den Rissen?', 'Bestreitet Elmbau die Risse?'],
      en: ['What does Elmbau say about the cracks?', 'Does Elmbau deny the cracks?'],
    },
  }),
  makeFact('statement-nordkai', {
    speakers: ['nordkai'],
    about: ['bridge'],
    paragraph: 2,
    text: { de: 'Nordkai will die Brücke weiter nutzen.', en: 'Nordkai wants to go on using the bridge.' },
    asks: { de: ['Will Nordkai die Brücke nutzen?'], en: ['Does Nordkai want to use the bridge?'] },
  }),
  ...works.map((work) =>
    makeFact(`denial-${work}`, {
      speakers: ['elmbau'],
      about: ['bridge'],
      paragraph: 3,
      text: { de: `Elmbau bestreitet Mängel: ${work}.`, en: `Elmbau denies any fault of the ${work}.` },
      asks: { de: [`Sind ${work} mangelhaft?`], en: [`Are the ${work} faulty?`] },
    }),
  ),
];

/** Cracks in a bridge: Elmbau denies them and six other faults. What the bridge costs is untold. */
const bridge = makeStory(
  facts,
  [
    makeEntity('Elmbau'),
    makeEntity('Nordkai'),
    makeEntity({ de: 'Elmstädter Bote', en: 'Elmstadt Courier' }, { id: 'courier', kind: 'publication' }),
    makeEntity({ de: 'Brücke', en: 'bridge' }, { id: 'bridge', kind: 'place' }),
    makeEntity('Otto Falk', { kind: 'person' }),
  ],
  {
    id: 'bridge',
    title: { de: 'Die Brücke', en: 'The bridge' },
    untold: new Map([
      [
        'cost',
        {
          id: 'cost',
          text: {
            de: 'Was die Brücke gekostet hat, sagt der Artikel nicht.',
            en: 'The article does not say what the bridge cost.',
          },
          asks: { de: ['Was hat die Brücke gekostet?'], en: ['What did the bridge cost?'] },
          see: ['allegation-cracks'],
        },
      ],
    ]),
  },
);

/** Both, as a bot has them that was started with two stories. */
export const two = [harbour, bridge] as const;
