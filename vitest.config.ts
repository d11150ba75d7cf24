// How the tests run: every test file under tests/, no globals.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Only what hangs should fail by time: machines that run this may be busy with other things.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // One process for many files: reading the language data takes longer than most tests.
    isolate: false,
    globalSetup: 'tests/support/unpack-browser.ts',
    maxWorkers: 2,
  },
});
