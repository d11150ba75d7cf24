// Fetches the pictures of a private answer that is shared, from Discord itself.
import type { RawFile } from 'discord.js';
import type { App } from '../../commands/command.ts';
import type { Log } from '../log.ts';
import { reduceError } from './errors.ts';
import type { SharedPicture } from './share.ts';

interface Fetched {
  readonly pictures: readonly SharedPicture[];
  /** In the same order. */
  readonly files: RawFile[];
}

/** The pictures that came, each with its file. What does not come is left out, and the words are shared all the same. */
export async function fetchPictures(
  pictures: readonly SharedPicture[],
  app: Pick<App, 'download'>,
  log: Log,
): Promise<Fetched> {
  const fetched = await Promise.all(
    pictures.map(async (picture) => {
      try {
        const data = Buffer.from(await app.download(picture));
        return [{ picture, file: { name: picture.name, data, contentType: 'image/png' } }];
      } catch (error) {
        log.warn({ error: reduceError(error) }, 'a picture could not be shared');
        return [];
      }
    }),
  );
  const came = fetched.flat();
  return { pictures: came.map(({ picture }) => picture), files: came.map(({ file }) => file) };
}
