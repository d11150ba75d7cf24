// The subcommands of /manage-facts that are about one fact, and the same work as deeds for the buttons of a search.
import { sayHistory } from '../../src/say/changes.ts';
import type { Both } from '../../src/story/story.ts';
import type { DeedWork, Outcome, ServerWork, Work } from '../server-command.ts';
import { factOption, suggestFacts, withFact } from './choosing.ts';
import { askToHide, askToRestore, showUndo } from './hiding.ts';
import { stepsOf } from './logging.ts';
import type { FactNow } from './state.ts';
import { openForm } from './writing.ts';

interface OneFact {
  readonly name: Both;
  readonly description: Both;
  readonly opensForm?: boolean;
  does(now: FactNow, work: Work): Outcome | Promise<Outcome>;
}

const all: readonly OneFact[] = [
  {
    name: { de: 'bearbeiten', en: 'edit' },
    description: { de: 'Einen Fakt ändern', en: 'Change a fact' },
    opensForm: true,
    // A change of a hidden fact would bring it back without a word.
    does: (now, work) => (now.isHidden ? askToRestore(now, work) : openForm(now.id, now, work)),
  },
  {
    name: { de: 'verbergen', en: 'hide' },
    description: { de: 'Einen Fakt in diesem Server verbergen', en: 'Hide a fact in this server' },
    does: askToHide,
  },
  {
    name: { de: 'zurückholen', en: 'restore' },
    description: { de: 'Einen verborgenen Fakt zurückholen', en: 'Bring a hidden fact back' },
    does: askToRestore,
  },
  {
    name: { de: 'verlauf', en: 'history' },
    description: { de: 'Wer hat was wann warum geändert?', en: 'Who changed what, when and why?' },
    does: async ({ id }, work) =>
      sayHistory(id, await stepsOf(id, work), work.knowledge.story, work.language),
  },
  {
    name: { de: 'rückgängig', en: 'undo' },
    description: { de: 'Die letzte Änderung rückgängig machen', en: 'Undo the last change' },
    does: showUndo,
  },
];

/** The subcommands. */
export const oneFactWork: readonly ServerWork[] = all.map(
  ({ name, description, opensForm = false, does }) => ({
    name,
    description,
    opensForm,
    audience: 'moderators',
    options: [factOption],
    run: ({ options }, work) => withFact(options.fact ?? '', name.en, work, does),
    suggest: (_option, typed, work) => suggestFacts(typed, work),
  }),
);

/** The same by a button. */
export const oneFactDeeds: readonly (readonly [string, DeedWork])[] = all.map(
  ({ name, opensForm = false, does }) => [
    name.en,
    {
      audience: 'moderators',
      opensForm,
      run: ([id = ''], _input, work) => withFact(id, name.en, work, does),
    },
  ],
);
