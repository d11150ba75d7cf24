// A thread of its own for files of facts: what takes long there keeps nobody waiting.
import { parentPort, workerData } from 'node:worker_threads';
import { type Format, writeFacts } from '../../src/story/exchange.ts';
import {
  exchangedFacts,
  type ImportFile,
  type Plan,
  planImport,
  type ServerFacts,
} from '../../src/story/plan-import.ts';

/** What the thread is started with; it does one task and ends. */
export type Task = { readonly server: ServerFacts } & (
  | { readonly type: 'write'; readonly format: Format }
  | { readonly type: 'plan'; readonly file: ImportFile }
);

/** What it tells: of a plan its changes in parts, the next one when it is asked for, and then the rest. */
export type Told<Done> = { readonly part: Plan['changes'] } | { readonly done: Done };

/** Taking in this many changes keeps the other side busy for a few milliseconds. */
const partSize = 400;

const task = workerData as Task;
if (task.type === 'write') {
  tell({ done: writeFacts(exchangedFacts(task.server), task.server.base.id, task.format) });
} else {
  const plan = planImport(task.file, task.server);
  for (let at = 0; at < plan.changes.length; at += partSize) {
    tell({ part: plan.changes.slice(at, at + partSize) });
    await new Promise((resolve) => parentPort?.once('message', resolve));
  }
  tell({ done: { ...plan, changes: [] } });
}

function tell(told: Told<string | Plan>): void {
  parentPort?.postMessage(told);
}
