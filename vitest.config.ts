// How the tests run: every test file under tests/, no globals.
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { defineConfig } from 'vitest/config';

// Many processes and threads are started; Node keeps what it compiled for the next one.
process.env.NODE_COMPILE_CACHE ??= path.join(tmpdir(), 'dementi-compile-cache');

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Only what hangs should fail by time: machines that run this may be busy with other things.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Node runs the TypeScript as it stands, here as everywhere, and keeps what it compiled.
    experimental: { viteModuleRunner: false },
    // One process for many files: reading the language data takes longer than most tests.
    isolate: false,
    globalSetup: 'tests/support/unpack-browser.ts',
    // Many tests wait for a process or for Discord's own pauses, so that two cores have work for three.
    maxWorkers: 3,
  },
});
