// What nobody caught: written to the log without tokens, which Node's own report would hold.
import process from 'node:process';
import type { Log } from '../log.ts';
import { reduceError } from './errors.ts';

/** A promise that nobody waited for ends nothing; an exception leaves a state that nobody knows, so the process ends. */
export function catchTheRest(log: Log, exit: (code: number) => void = process.exit): void {
  process.on('unhandledRejection', (reason) => {
    log.error({ error: reduceError(reason) }, 'a failure that nobody waited for');
  });
  process.on('uncaughtException', (error) => {
    log.fatal({ error: reduceError(error) }, 'a failure that nobody caught');
    exit(1);
  });
}
