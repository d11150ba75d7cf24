// Gives back to the system what reading left behind: the language data makes much garbage, and the heap would stay large.
import v8 from 'node:v8';
import vm from 'node:vm';

/** Called once everything is read, for a process that then runs for long; takes about half a second. */
export function giveBackMemory(): void {
  // A flag holds for contexts made after it.
  v8.setFlagsFromString('--expose-gc');
  const collect: unknown = vm.runInNewContext('gc');
  if (typeof collect === 'function') collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}
