// What the operator is told when Discord does not accept the token.
import type { Config } from '../config.ts';
import { type FixableError, fixable } from '../errors.ts';
import { sentence } from '../say/sentence.ts';

/** Names where the token was set, never the token. */
export function tokenRefused({ tokenPlace, file }: Pick<Config, 'tokenPlace' | 'file'>): FixableError {
  return fixable((language) =>
    sentence(language, 'start.login-refused', {
      place: sentence(language, `config.place.${tokenPlace}`, { file }),
    }),
  );
}
