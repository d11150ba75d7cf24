// Tables as comma-separated values (RFC 4180), with every row's line, and cells that no spreadsheet takes for formulas. Pure.

export interface Row {
  /** Counted from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** The rows of a table. Quotation marks that never end make the rest one cell. */
export function readCsv(text: string): Row[] {
  const rows: Row[] = [];
  let [line, begun, cells]: [number, number, string[]] = [1, 1, []];
  // A quoted cell, or a plain one, and what ends it.
  const cell = /(?:"((?:[^"]|"")*)"?|([^",\r\n]*))([^,\r\n]*)(,|\r\n|\n|\r|$)/gy;
  for (let at = 0; at <= text.length; at = cell.lastIndex) {
    cell.lastIndex = at;
    const [whole, quoted, plain = '', rest = '', end = ''] = cell.exec(text) ?? [];
    if (whole === undefined) break;
    cells.push(withoutGuard(quoted === undefined ? plain + rest : quoted.replaceAll('""', '"') + rest));
    line += whole.match(/\r\n|\n|\r/g)?.length ?? 0;
    if (end === ',') continue;
    if (cells.length > 1 || cells[0] !== '') rows.push({ line: begun, cells });
    [cells, begun] = [[], line];
    if (end === '') break;
  }
  return rows;
}

/** A table as text. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `${cells.map(writeCell).join(',')}\r\n`).join('');
}

function writeCell(text: string): string {
  const guarded = withGuard(text);
  return /[",\r\n]|^\s|\s$/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** A spreadsheet takes a cell that begins like this for a formula; an apostrophe before it prevents that. */
function withGuard(text: string): string {
  return /^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

function withoutGuard(text: string): string {
  return /^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : text;
}
