// Has files of facts written and read on a thread of its own, with a limit of time and memory.
import { Worker } from 'node:worker_threads';
import { fixable } from '../../src/errors.ts';
import { sentence } from '../../src/say/sentence.ts';
import type { Format } from '../../src/story/exchange.ts';
import type { ImportFile, Plan, ServerFacts } from '../../src/story/plan-import.ts';
import type { Task } from './exchange-worker.ts';

/** Milliseconds, and MiB, that a file may take. */
const patience = 20_000;
const memory = 512;
/** Files that are worked on at once, so that the machine is not taken up by them. */
const mostAtOnce = 2;
let atOnce = 0;

/** The facts of a server as a file. */
export function writeFile(server: ServerFacts, format: Format): Promise<string> {
  return onThread({ type: 'write', server, format });
}

/** What a file would change. */
export function planFile(server: ServerFacts, file: ImportFile): Promise<Plan> {
  return onThread({ type: 'plan', server, file });
}

/** Rejects with FixableError where the file is too much for it. */
async function onThread<Done>(task: Task): Promise<Done> {
  if (atOnce >= mostAtOnce) throw fixable((language) => sentence(language, 'import.busy'));
  atOnce++;
  try {
    return await run(task);
  } finally {
    atOnce--;
  }
}

function run<Done>(task: Task): Promise<Done> {
  const worker = new Worker(new URL('./exchange-worker.ts', import.meta.url), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: memory },
  });
  const tooMuch = () => fixable((language) => sentence(language, 'import.too-much'));
  return new Promise<Done>((resolve, reject) => {
    const timer = setTimeout(() => reject(tooMuch()), patience);
    worker.once('message', resolve);
    // A file that is nested too deep, or too large for the memory, ends the thread and nothing else.
    worker.once('error', () => reject(tooMuch()));
    worker.once('exit', () => {
      clearTimeout(timer);
      reject(tooMuch());
    });
  }).finally(() => worker.terminate());
}
