// A store that cannot be used, in words that say what to do.
import { fixable } from '../errors.ts';
import { sentence } from '../say/sentence.ts';
import { StoreUnusableError } from '../store/errors.ts';

/** The error as one that a person can put right, where it is one about the store. */
export function asFixable(error: unknown): unknown {
  if (!(error instanceof StoreUnusableError)) return error;
  const { reason, file, detail, backup } = error;
  return fixable((language) => {
    const what = sentence(language, `store.${reason}`, { file, detail });
    if (reason !== 'damaged') return what;
    const next =
      backup === null
        ? sentence(language, 'store.no-backup')
        : sentence(language, 'store.backup', { backup });
    return `${what}\n  ${next}`;
  });
}
