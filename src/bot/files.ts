// The files that go with a reply: texts as they are, pictures as PNG. A server has no fonts, so the one of a package is used, and no other.
import { createRequire } from 'node:module';
import type { RawFile } from 'discord.js';
import type { Picture, Reply } from '../say/reply.ts';

const require = createRequire(import.meta.url);
const fontFiles = ['400Regular/Inter_400Regular.ttf', '600SemiBold/Inter_600SemiBold.ttf'];

/** Pictures of the newest versions: few stories, two languages, about 100 kB each. */
const mostKept = 8;
const kept = new Map<string, Promise<Buffer>>();

/** The files that go with a reply. */
export async function filesOf({ picture, file }: Reply): Promise<RawFile[]> {
  if (file !== undefined)
    return [{ name: file.name, data: Buffer.from(file.text), contentType: 'text/plain' }];
  if (picture === undefined) return [];
  return [{ name: picture.name, data: await pngOf(picture), contentType: 'image/png' }];
}

/** Drawn once per version of a story: the SVG is the same as long as nothing on it changes. */
function pngOf({ svg }: Picture): Promise<Buffer> {
  const known = kept.get(svg);
  if (known !== undefined) return known;
  const drawn = draw(svg);
  kept.set(svg, drawn);
  drawn.catch(() => kept.delete(svg));
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  return drawn;
}

/** Loaded with the first picture, drawn on a thread of its own: the heartbeat does not wait for it. */
async function draw(svg: string): Promise<Buffer> {
  const { renderAsync } = await import('@resvg/resvg-js');
  const files = fontFiles.map((name) => require.resolve(`@expo-google-fonts/inter/${name}`));
  const font = { loadSystemFonts: false, fontFiles: files, defaultFontFamily: 'Inter' };
  return (await renderAsync(svg, { font })).asPng();
}
