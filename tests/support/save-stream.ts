// A process that saves without end and says after each save which revision is acknowledged.
import { writeSync } from 'node:fs';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import { change, guild, signed } from './store.ts';

const [file = ''] = process.argv.slice(2);
const store = await openSqliteStore(file);
const facts = ['a', 'b', 'c'];
let number = (await store.newestOf(guild(1), 'harbour', 'a'))?.number ?? 0;
while (true) {
  const changes = facts.map((fact) =>
    change(fact, `Text ${number} ${'x'.repeat(400)}`, { expected: number }),
  );
  const by = signed('211', { interaction: `${process.pid}-${number}` });
  const result = await store.save(guild(1), changes, by);
  if (result.status !== 'saved') throw new Error(`a save was a ${result.status}`);
  number++;
  writeSync(1, `${number}\n`);
}
