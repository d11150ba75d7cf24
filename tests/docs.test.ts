// The documents stay true: what they name exists, and what exists is named in them.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { commands, serverCommands } from '../commands/index.ts';
import { partsOf } from '../commands/serve.ts';
import { variables } from '../src/config.ts';
import {
  fewestAsks,
  longestAsk,
  longestId,
  longestName,
  longestSummary,
  longestText,
  longestTitle,
} from '../src/story/limits.ts';
import { readStory } from '../src/story/read.ts';
import { entityKinds, factKinds, linkManners } from '../src/story/story.ts';

const root = path.resolve(import.meta.dirname, '..');
const read = (name: string) => readFileSync(path.join(root, name), 'utf8');
const documents = [
  'README.md',
  'CHANGELOG.md',
  'docs/operating.md',
  'docs/writing-a-story.md',
  'docs/decisions.md',
];
const project = JSON.parse(read('package.json')) as Record<
  'scripts' | 'dependencies' | 'devDependencies',
  Record<string, string>
>;

/** The table rows of a document that have this text in one of their cells. */
function rowsWith(document: string, text: string): string[] {
  return read(document)
    .split('\n')
    .filter((line) => line.startsWith('|') && line.includes(text));
}

describe.each(documents)('%s', (document) => {
  test('names only npm scripts that exist', () => {
    const named = [...read(document).matchAll(/npm (?:run (?:--silent )?([a-z:]+)|(start|test)\b)/g)];
    const unknown = named
      .map(([, script, short]) => script ?? short ?? '')
      .filter((name) => !project.scripts[name]);
    expect(unknown).toEqual([]);
  });

  test('links only to files that exist', () => {
    const links = [...read(document).matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, link = '']) => link);
    for (const link of links) expect(() => read(path.join(path.dirname(document), link))).not.toThrow();
  });
});

test('the README names every npm script', () => {
  const readme = read('README.md');
  const missing = Object.keys(project.scripts).filter(
    (name) => !new RegExp(`npm (run (--silent )?)?${name}\\b`).test(readme),
  );
  expect(missing).toEqual([]);
});

test.each(commands.map((command) => [command.name.en, command] as const))(
  'the README’s table has /%s with its German name and its options',
  (_name, { name, options }) => {
    for (const language of ['en', 'de'] as const) {
      const usage = options.map((each) =>
        each.isRequired ? ` ${each.name[language]}` : ` [${each.name[language]}]`,
      );
      expect(rowsWith('README.md', `\`/${name[language]}${usage.join('')}\``)).toHaveLength(1);
    }
  },
);

const works = serverCommands.flatMap((command) =>
  partsOf(command).map((work) => ({ command, work, isOne: 'run' in command.work })),
);
test.each(works.map((each) => [`${each.command.name.en} ${each.work.name.en}`, each] as const))(
  'the README’s table has /%s with its German name and its options',
  (_name, { command, work, isOne }) => {
    for (const language of ['en', 'de'] as const) {
      const words = isOne ? [command.name[language]] : [command.name[language], work.name[language]];
      const usage = work.options.map((each) =>
        each.isRequired ? each.name[language] : `[${each.name[language]}]`,
      );
      expect(rowsWith('README.md', `\`/${[...words, ...usage].join(' ')}\``)).toHaveLength(1);
    }
  },
);

test('every variable stands in .env.example and in docs/operating.md', () => {
  const example = [...read('.env.example').matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name);
  expect([...example].sort()).toEqual([...variables].sort());
  for (const name of variables) expect(rowsWith('docs/operating.md', `| \`${name}\` |`)).toHaveLength(1);
});

test('docs/decisions.md has every dependency with its exact version, and no other', () => {
  const table = [...read('docs/decisions.md').matchAll(/^\| `([^`]+)` \| (\d\S+) \|/gm)];
  expect(Object.fromEntries(table.map(([, name, version]) => [name, version]))).toEqual({
    ...project.dependencies,
    ...project.devDependencies,
  });
});

describe('docs/writing-a-story.md', () => {
  const guide = read('docs/writing-a-story.md');

  test('has an example that the checker finds nothing wrong with', () => {
    const [, yaml = ''] = /```yaml\n(.*?)```/s.exec(guide) ?? [];
    expect(readStory(yaml, 'story.yaml').problems).toEqual([]);
  });

  test.each([...entityKinds, ...factKinds, ...linkManners])('names %s', (value) => {
    expect(guide).toContain(`\`${value}\``);
  });

  test.each([
    [longestId, /have at most ([\d,]+) characters\. Lengths/],
    [longestTitle, /`title` .*at most ([\d,]+)/],
    [longestSummary, /`summary` .*at most ([\d,]+)/],
    [longestName, /`entities.<id>.name` .*at most ([\d,]+)/],
    [longestText, /`facts.<id>.text` .*at most ([\d,]+)/],
    [longestAsk, /`facts.<id>.asks` .*at most ([\d,]+)/],
    [fewestAsks, /fewer than (\d+) asks/],
  ])('gives the limit of %d', (limit, sentence) => {
    const [, given = ''] = sentence.exec(guide) ?? [];
    expect(given.replace(',', '')).toBe(String(limit));
  });
});
