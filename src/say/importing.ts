// What an import would do and what is wrong with it, before anything is saved. Pure.
import type { Plan } from '../story/plan-import.ts';
import type { Language } from '../story/story.ts';
import { plain } from './changes.ts';
import { cutToFit } from './graphemes.ts';
import { type Trials, trialBlocks } from './preview.ts';
import { problemText } from './problems.ts';
import type { Block, Reply } from './reply.ts';
import { sentence } from './sentence.ts';

/** Problems shown in the message; all of them stand in a file. */
const mostShown = 12;
const longestProblem = 200;
const mostIds = 10;

/**
 * The outcome of reading a file; a mark makes the button that saves it. `trials`: what it does to answers, or the most
 * facts that are tried, where there are more.
 */
export function sayPlan(
  plan: Plan,
  mark: string | null,
  trials: Trials | number | null,
  language: Language,
): Reply {
  const { added, changed, hidden, unchanged, problems } = plan;
  const lines = problems.map((problem) => problemText(problem, language));
  const counted = (key: 'import.added' | 'import.changed' | 'import.hidden', ids: readonly string[]) => {
    const shown = ids.slice(0, mostIds).join(', ');
    const more = ids.length > mostIds ? `${shown} …` : shown;
    return sentence(language, key, { count: String(ids.length), ids: more === '' ? '–' : more });
  };
  const counts = [
    counted('import.added', added),
    counted('import.changed', changed),
    counted('import.hidden', hidden),
    sentence(language, 'import.unchanged', { count: String(unchanged) }),
  ];
  const shown = lines.slice(0, mostShown).map((line) => `• ${cutToFit(line, longestProblem)}`);
  const left = lines.length - shown.length;
  if (left > 0) shown.push(sentence(language, 'import.more-problems', { count: String(left) }));
  const reply = plain(
    [
      { type: 'heading', text: sentence(language, 'import.heading') },
      text(counts.join('\n')),
      ...(lines.length === 0
        ? []
        : [
            text(
              [sentence(language, 'import.problems', { count: String(lines.length) }), ...shown].join('\n'),
            ),
          ]),
      ...triedBlocks(trials, language),
      ...(mark === null
        ? [
            text(
              sentence(
                language,
                plan.changes.length === 0 && lines.length === 0 ? 'import.nothing' : 'import.blocked',
              ),
            ),
          ]
        : []),
    ],
    language,
  );
  return {
    ...reply,
    ...(left > 0 ? { file: { name: 'problems.txt', text: `${lines.join('\n')}\n` } } : {}),
    buttons:
      mark === null
        ? []
        : [
            {
              label: sentence(language, 'import.import'),
              action: { type: 'deed', deed: { name: 'import-now', args: [mark] } },
              style: 'primary',
            },
            {
              label: sentence(language, 'preview.cancel'),
              action: { type: 'deed', deed: { name: 'cancel', args: [] } },
              style: 'secondary',
            },
          ],
  };
}

function triedBlocks(trials: Trials | number | null, language: Language): Block[] {
  if (trials === null) return [];
  if (typeof trials !== 'number') return trialBlocks(trials, language);
  return [text(sentence(language, 'import.untried', { count: String(trials) }))];
}

/** That a file was taken over, also for the log channel. */
export function sayImported(
  file: string,
  count: number,
  author: string,
  at: number,
  language: Language,
): Reply {
  const values = { file: cutToFit(file, 100), count: String(count) };
  return plain(
    [{ type: 'signed', text: sentence(language, 'import.done', values), who: [author], at }],
    language,
  );
}

function text(said: string): Block {
  return { type: 'text', text: said };
}
