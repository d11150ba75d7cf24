// The store in a SQLite file keeps the contract.
import path from 'node:path';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import { makeFolder } from '../support/store.ts';
import { describeStore } from './contract.ts';

describeStore('the store in a SQLite file', () => {
  const { folder, remove } = makeFolder();
  const file = path.join(folder, 'var', 'dementi.db');
  return { open: (now = Date.now) => openSqliteStore(file, { now }), remove };
});
