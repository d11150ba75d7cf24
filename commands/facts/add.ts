// /manage-facts add: a new fact.
import { echo } from '../../src/say/escape.ts';
import { sayRefused } from '../../src/say/refusals.ts';
import { sentence } from '../../src/say/sentence.ts';
import type { ServerWork } from '../server-command.ts';
import { factNow } from './state.ts';
import { openForm, typedId } from './writing.ts';

export const add = {
  name: { de: 'hinzufügen', en: 'add' },
  description: { de: 'Einen Fakt hinzufügen', en: 'Add a fact' },
  audience: 'moderators',
  opensForm: true,
  options: [
    {
      name: { de: 'kennung', en: 'id' },
      description: {
        de: 'Seine Kennung; sonst entsteht sie aus dem Text',
        en: 'Its id; otherwise it is made of the text',
      },
      isRequired: false,
      isFree: true,
    },
  ],
  async run({ options }, work) {
    const id = typedId(options.id);
    const { language } = work;
    if (id !== '' && !/^[a-z0-9][a-z0-9-]{0,63}$/.test(id)) {
      return sayRefused(sentence(language, 'problem-of.bad-id', { detail: echo(id) }), new Map(), language);
    }
    if (id !== '' && (await factNow(id, work)) !== null) {
      return sayRefused(sentence(language, 'problem-of.exists', { detail: id }), new Map(), language);
    }
    return openForm(id, null, work);
  },
} satisfies ServerWork;
