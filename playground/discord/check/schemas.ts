// Checks bodies with the schemas of `discord-api-spec`, which come from Discord's own OpenAPI document.
// They are loaded once and late: importing them takes about 0.2 s.
import { LRUCache } from 'lru-cache';
import type { FormProblem } from '../rest/errors.ts';
import { type Issue, toProblems } from './form-problems.ts';

export interface FormChecks {
  /** What is wrong with `body` by the named schema; an empty list if nothing. */
  check(schemaName: string, body: unknown): Promise<FormProblem[]>;
}

interface Schema {
  safeParse(value: unknown): { success: boolean; error?: { issues: Issue[] } };
}

/** The newest bodies without a fault. */
const faultless = new LRUCache<string, true>({ max: 200 });

let loading: Promise<Record<string, unknown>> | undefined;

/** Checks that share one copy of the schemas. */
export function createFormChecks(): FormChecks {
  return {
    async check(schemaName, body) {
      const schema = (await load())[schemaName];
      if (!isSchema(schema)) throw new Error(`discord-api-spec has no schema ${schemaName}.`);
      // The same answer is sent again and again, and a schema takes longer than all the rest.
      const key = `${schemaName} ${JSON.stringify(body)}`;
      if (faultless.has(key)) return [];
      const result = schema.safeParse(body);
      if (!result.success) return toProblems(result.error?.issues ?? [], body);
      faultless.set(key, true);
      return [];
    },
  };
}

function load(): Promise<Record<string, unknown>> {
  // The package names its JavaScript as its types, which TypeScript cannot read; hence the name in a variable.
  const name: string = 'discord-api-spec/zod';
  loading ??= import(name) as Promise<Record<string, unknown>>;
  return loading;
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && 'safeParse' in value;
}
