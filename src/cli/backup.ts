// `npm run backup`: a consistent copy of the database, also while the bot runs.
import path from 'node:path';
import { loadConfig, terminalLanguage } from '../config.ts';
import { FixableError } from '../errors.ts';
import { sentence } from '../say/sentence.ts';
import { backUp } from '../store/sqlite/backup.ts';
import { backupFolder } from '../store/sqlite/soundness.ts';
import { asFixable } from './store-trouble.ts';

try {
  const { database, language } = loadConfig();
  const [given] = process.argv.slice(2);
  const to = path.resolve(given ?? path.join(backupFolder(database), nameOfNow()));
  await backUp(database, to);
  console.log(sentence(language, 'backup.done', { file: to }));
} catch (error) {
  const known = asFixable(error);
  console.error(
    known instanceof FixableError ? known.says[terminalLanguage()] : `backup: ${(known as Error).message}`,
  );
  process.exitCode = 1;
}

/** "dementi-2026-11-25T05-31-37Z.db". */
function nameOfNow(): string {
  return `dementi-${new Date().toISOString().slice(0, 19).replaceAll(':', '-')}Z.db`;
}
