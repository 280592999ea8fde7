import { defineConfig } from 'vitest/config';

/**
 * Two projects: `core` needs nothing but Node; `machine` needs what a machine may lack (the models, a compiled dist/,
 * the shared evaluation folder, a browser), and lives in files named *.machine.test.ts. `bench` prints figures, asserts
 * none; `pictures` makes the pictures of messages on Discord.
 */
const env = { TZ: 'UTC' };

const globalSetup = 'tests/support/run-folder.ts';

/** On a busy machine: how long something is waited for, not how fast it must be. */
const patient = { testTimeout: 600_000, hookTimeout: 600_000, expect: { poll: { timeout: 30_000 } } };

export default defineConfig({
  test: {
    env,
    projects: [
      {
        test: {
          name: 'core',
          env,
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/**/*.machine.test.ts'],
          // vitest leaves one core idle, which is half of a small machine.
          maxWorkers: '100%',
          ...patient,
          globalSetup,
        },
      },
      {
        test: {
          name: 'machine',
          env,
          include: ['tests/**/*.machine.test.ts'],
          ...patient,
          globalSetup,
          pool: 'forks',
          // More than the two cores of a small machine: these tests wait for programs and for Chromium half of the time.
          maxWorkers: 3,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'pictures',
          env,
          include: ['tests/pictures/*.picture.ts'],
          globalSetup,
          testTimeout: 240_000,
          sequence: { groupOrder: 3 },
        },
      },
      {
        test: {
          name: 'bench',
          env,
          include: ['tests/bench/*.bench.ts'],
          globalSetup,
          testTimeout: 1_800_000,
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
