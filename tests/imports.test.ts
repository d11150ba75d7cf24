// The layout of the design holds: imports point one way, and what is pure loads neither Discord nor files nor a clock.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');

/** Lower parts never import higher ones. */
const order = [
  'src/story',
  'src/answer',
  'src/say',
  'src/picture',
  'src',
  'src/store',
  'src/knowledge',
  'commands',
  'src/bot',
  'src/cli',
  'src/main.ts',
];
const pure = ['src/story', 'src/answer', 'src/say', 'src/picture'];
/** The only file of the pure parts that reads files. */
const loader = 'src/story/load.ts';

interface Source {
  readonly file: string;
  readonly text: string;
  readonly imports: readonly string[];
}

const sources: Source[] = ['src', 'commands'].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => {
      const file = path.join(folder, name);
      const text = readFileSync(path.join(root, file), 'utf8');
      const imports = [...text.matchAll(/(?:from|import)\s+'([^']+)'/g)].map(([, from = '']) =>
        from.startsWith('.') ? path.join(path.dirname(file), from) : from,
      );
      return { file, text, imports };
    }),
);

function partOf(file: string): number {
  if (file === 'src/main.ts') return order.length - 1;
  // Which store is opened is the store's own affair, and the folders of commands are parts of one whole.
  return order.indexOf(path.dirname(file).replace(/^(src\/store|commands)\/.*/, '$1'));
}

function isOurs(imported: string): boolean {
  return imported.startsWith('src/') || imported.startsWith('commands/');
}

const files = (found: readonly Source[]) => found.map(({ file }) => file);
const pureSources = sources.filter(({ file }) => pure.includes(path.dirname(file)) && file !== loader);

describe('every file', () => {
  test('belongs to a known part', () => {
    expect(sources.length).toBeGreaterThan(50);
    expect(files(sources.filter(({ file }) => partOf(file) < 0))).toEqual([]);
  });

  test('imports only what stands below it', () => {
    const upward = sources.flatMap(({ file, imports }) =>
      imports
        .filter((from) => isOurs(from) && partOf(from) > partOf(file))
        .map((from) => `${file} imports ${from}`),
    );
    expect(upward).toEqual([]);
  });

  test('of the store knows of the rest only what a story is, and the errors', () => {
    const further = sources
      .filter(({ file }) => file.startsWith('src/store/'))
      .flatMap(({ file, imports }) =>
        imports
          .filter((from) => isOurs(from) && !/^src\/(story|store)\/|^src\/errors\.ts$/.test(from))
          .map((from) => `${file} imports ${from}`),
      );
    expect(further).toEqual([]);
  });

  test('starts with a line that says what it is', () => {
    expect(files(sources.filter(({ text }) => !/^\/\/ \S.{15,}/.test(text)))).toEqual([]);
  });

  test('is short, and half of them have fewer than 80 lines', () => {
    const lines = ({ text }: Source) => text.split('\n').length - 1;
    const lengths = sources.map(lines).sort((a, b) => a - b);
    expect(files(sources.filter((source) => lines(source) > 250))).toEqual([]);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(80);
  });
});

describe('what is pure', () => {
  test('loads neither Discord nor the file system', () => {
    const outward = pureSources.flatMap(({ file, imports }) =>
      imports
        .filter((from) => /^(node:|discord\.js|@discordjs|pino|dotenv)/.test(from))
        .map((from) => `${file} imports ${from}`),
    );
    expect(outward).toEqual([]);
  });

  test('asks neither the time nor for chance, and leaves no trace', () => {
    const impure =
      /\b(Date\.now|new Date\(\)|performance\.now|Math\.random|process\.[a-z]|setTimeout|console\.)/;
    const found = pureSources.flatMap(({ file, text }) => {
      const match = impure.exec(text)?.[0];
      return match === undefined ? [] : [`${file} uses ${match}`];
    });
    expect(found).toEqual([]);
  });
});

test('the environment is read in one place', () => {
  expect(files(sources.filter(({ text }) => /process\.env/.test(text)))).toEqual(['src/config.ts']);
});

test('the bot never loads the playground, save the one file that opens it', () => {
  const loads = sources.filter(({ text }) => /^import (?!type)[^;]*playground\//m.test(text));
  const opens = sources.filter(({ text }) => /import\('[^']*playground\//.test(text));
  const ways = sources.filter(({ text }) => /import\('[^']*cli\/rehearse\.ts'\)/.test(text));
  expect([files(loads), files(opens), files(ways)]).toEqual([[], ['src/cli/rehearse.ts'], ['src/main.ts']]);
});
