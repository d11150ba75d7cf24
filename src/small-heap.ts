// Keeps the process small: reading the language data makes much garbage, for which the heap would grow and stay large.
import v8 from 'node:v8';

// Imported before anything is read; V8 looks at these flags whenever it collects or compiles.
const whileReading = ['--optimize-for-size', '--semi-space-growth-factor=1'];
const afterwards = ['--no-optimize-for-size', '--semi-space-growth-factor=2'];

for (const flag of whileReading) v8.setFlagsFromString(flag);

/** From now on speed counts: everything is read. */
export function readingIsDone(): void {
  for (const flag of afterwards) v8.setFlagsFromString(flag);
}
