// A process with several workers that save at once; says what became of their saves.
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import { change, guild } from './store.ts';

export interface SaveCounts {
  readonly saved: number;
  readonly conflicts: number;
  readonly errors: readonly string[];
}

const savesEach = 15;

if (isMainThread) {
  const [file = '', workers = '1'] = process.argv.slice(2);
  const counts = await Promise.all(
    Array.from({ length: Number(workers) }, (_, number) => startWorker(`${file}`, number)),
  );
  console.log(JSON.stringify(counts));
} else {
  const { file, name } = workerData as { file: string; name: string };
  parentPort?.postMessage(await saveMany(file, name));
}

function startWorker(file: string, number: number): Promise<SaveCounts> {
  return new Promise((resolve, reject) => {
    const name = `${process.pid}-${number}`;
    const worker = new Worker(import.meta.filename, { workerData: { file, name } });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

/** Saves a fact of its own and one that all want, which it tries again with the newer revision after a conflict. */
async function saveMany(file: string, name: string): Promise<SaveCounts> {
  const store = await openSqliteStore(file);
  const errors: string[] = [];
  let conflicts = 0;
  let saved = 0;
  for (let at = 0; at < savesEach; ) {
    const expected = (await store.newestOf(guild(1), 'harbour', 'shared'))?.number ?? 0;
    const by = { author: '211', interaction: `${name}-${at}-${conflicts}` };
    const changes = [change('shared', name, { expected }), change(`own-${name}`, name, { expected: at })];
    try {
      const { status } = await store.save(guild(1), changes, by);
      if (status === 'conflict') conflicts++;
      else {
        saved++;
        at++;
      }
    } catch (error) {
      errors.push(String(error));
      at++;
    }
  }
  await store.close();
  return { saved, conflicts, errors };
}
