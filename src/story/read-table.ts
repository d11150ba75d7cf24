// A table of facts to the same values that a YAML file of facts holds, each with its line. Pure.
import { type Row, readCsv } from './csv.ts';
import { columns } from './exchange.ts';
import type { Path, Problem, Severity } from './problem.ts';

/** A file as it is read, before its values are checked. */
export interface Raw {
  readonly facts: readonly (readonly [string, unknown])[];
  readonly problems: readonly Problem[];
  readonly story: string | null;
  line(path: Path): number | null;
}

/** Reads a table; the first row names the columns. */
export function rawOfCsv(text: string): Raw {
  const [head, ...rows] = readCsv(text);
  const names = head?.cells.map((cell) => cell.trim().toLowerCase()) ?? [];
  const missing = ['id', 'kind', 'speaker'].filter((name) => !names.includes(name));
  const unknown = names.filter((name) => !columns.some((column) => column === name));
  const problems: Problem[] = [
    ...missing.map((name) => fault('missing-column', [], name, 'broken')),
    ...unknown.map((name) => fault('unknown-column', [], name)),
  ];
  const places = new Map<string, number>();
  const facts = new Map<string, unknown>();
  for (const row of missing.length > 0 ? [] : rows) {
    const [id, value] = factOfRow(row, names);
    if (facts.has(id)) problems.push(fault('duplicate-id', ['facts', id], id));
    facts.set(id, value);
    places.set(id, row.line);
  }
  return {
    facts: [...facts],
    problems,
    story: null,
    line: ([, id]) => places.get(String(id)) ?? 1,
  };
}

function factOfRow({ cells }: Row, names: readonly string[]): [string, unknown] {
  const cell = (name: (typeof columns)[number]) => (cells[names.indexOf(name)] ?? '').trim();
  const lines = (name: (typeof columns)[number]) =>
    cell(name)
      .split(/\s*[\r\n]+\s*/)
      .filter((line) => line !== '');
  const list = (name: (typeof columns)[number]) => (lines(name).length > 0 ? lines(name) : undefined);
  const both = (de: unknown, en: unknown) => ({
    ...(de === undefined || de === '' ? {} : { de }),
    ...(en === undefined || en === '' ? {} : { en }),
  });
  const asks = both(list('asks_de'), list('asks_en'));
  const paragraph = cell('paragraph');
  const hidden = cell('hidden').toLowerCase();
  return [
    cell('id'),
    {
      kind: cell('kind'),
      speaker: list('speaker') ?? '',
      about: list('about'),
      paragraph: paragraph === '' ? undefined : Number(paragraph),
      text: both(cell('text_de'), cell('text_en')),
      asks: Object.keys(asks).length > 0 ? asks : undefined,
      replies: list('replies')?.map((line) => {
        const [to = '', how = ''] = line.split(/\s+/);
        return { to, how };
      }),
      hidden: ['', 'no', 'nein', 'false', '0'].includes(hidden)
        ? undefined
        : ['yes', 'ja', 'true', '1'].includes(hidden) || hidden,
      source:
        cell('source_name') === '' && cell('source_url') === ''
          ? undefined
          : sourceOf(cell('source_name'), cell('source_url')),
    },
  ];
}

function sourceOf(name: string, url: string): object {
  return url === '' ? { name } : { name, url };
}

/** A problem that keeps a file from being taken. */
export function fault(
  code: Problem['code'],
  path: Path,
  detail?: string,
  severity: Severity = 'fault',
): Problem {
  return { severity, code, path, ...(detail === undefined ? {} : { detail }) };
}
