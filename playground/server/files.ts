// The page's own files, as they lie in page/: HTML and CSS as they are, TypeScript without its types.
import { readFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import path from 'node:path';

const folder = path.resolve(import.meta.dirname, '..', 'page');
const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.ts': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};
const plainName = /^\/([a-z-]+\.(?:html|css|ts|svg))$/;

export interface PageFile {
  readonly type: string;
  readonly body: string;
}

/** The file at this path; null if the page has none such. */
export async function pageFile(pathname: string): Promise<PageFile | null> {
  const [, name] = plainName.exec(pathname === '/' ? '/index.html' : pathname) ?? [];
  if (name === undefined) return null;
  const extension = path.extname(name);
  const text = await readFile(path.join(folder, name), 'utf8').catch(() => null);
  if (text === null) return null;
  return { type: types[extension] ?? 'text/plain', body: extension === '.ts' ? stripped(name, text) : text };
}

const kept = new Map<string, { readonly text: string; readonly body: string }>();

/** Types give way to blanks, so that lines and columns stay where they are. */
function stripped(name: string, text: string): string {
  const known = kept.get(name);
  if (known?.text === text) return known.body;
  const body = stripTypeScriptTypes(text);
  kept.set(name, { text, body });
  return body;
}
