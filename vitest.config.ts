// How the tests run: every test file under tests/, no globals.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 20_000,
    globalSetup: 'tests/support/unpack-browser.ts',
    maxWorkers: 2,
  },
});
