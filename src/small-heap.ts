// Keeps the process small: reading the language data makes much garbage, for which the heap would grow and stay large.
import v8 from 'node:v8';
import vm from 'node:vm';

// Imported before anything is read; V8 looks at these flags whenever it collects or compiles.
const whileReading = ['--optimize-for-size', '--semi-space-growth-factor=1', '--expose-gc'];
const afterwards = ['--no-optimize-for-size', '--semi-space-growth-factor=2'];

for (const flag of whileReading) v8.setFlagsFromString(flag);

/** From now on speed counts, and the heap may grow. */
export function speedCounts(): void {
  for (const flag of afterwards) v8.setFlagsFromString(flag);
}

/** Everything is read: what that left behind is given back to the system, and speed counts. */
export function readingIsDone(): void {
  const collect: unknown = vm.runInNewContext('gc');
  if (typeof collect === 'function') collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });
  speedCounts();
}
