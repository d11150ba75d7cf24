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

const task = workerData as Task;
const done: string | Plan =
  task.type === 'write'
    ? writeFacts(exchangedFacts(task.server), task.server.base.id, task.format)
    : planImport(task.file, task.server);
parentPort?.postMessage(done);
