// Has files of facts written and read on a thread of its own, with a limit of time and memory.
import { Worker } from 'node:worker_threads';
import { fixable } from '../../src/errors.ts';
import { sentence } from '../../src/say/sentence.ts';
import type { Format } from '../../src/story/exchange.ts';
import type { ImportFile, Plan, ServerFacts } from '../../src/story/plan-import.ts';
import type { Task, Told } from './exchange-worker.ts';

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
export async function planFile(server: ServerFacts, file: ImportFile): Promise<Plan> {
  const parts: Plan['changes'][] = [];
  const plan = await onThread<Plan>({ type: 'plan', server, file }, (part) => parts.push(part));
  return { ...plan, changes: parts.flat() };
}

type TakePart = (part: Plan['changes']) => void;

/** Rejects with FixableError where the file is too much for it. */
async function onThread<Done>(task: Task, take: TakePart = () => undefined): Promise<Done> {
  if (atOnce >= mostAtOnce) throw fixable((language) => sentence(language, 'import.busy'));
  atOnce++;
  try {
    return await run(task, take);
  } finally {
    atOnce--;
  }
}

function run<Done>(task: Task, take: TakePart): Promise<Done> {
  const worker = new Worker(new URL('./exchange-worker.ts', import.meta.url), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: memory },
  });
  const tooMuch = () => fixable((language) => sentence(language, 'import.too-much'));
  return new Promise<Done>((resolve, reject) => {
    const timer = setTimeout(() => reject(tooMuch()), patience);
    // Many changes at once would keep everybody else waiting until they are taken in.
    worker.on('message', (told: Told<Done>) => {
      if ('done' in told) return resolve(told.done);
      take(told.part);
      worker.postMessage('next');
    });
    // A file that is nested too deep, or too large for the memory, ends the thread and nothing else.
    worker.once('error', () => reject(tooMuch()));
    worker.once('exit', () => {
      clearTimeout(timer);
      reject(tooMuch());
    });
  }).finally(() => worker.terminate());
}
