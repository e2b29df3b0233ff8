import { defineConfig } from 'vitest/config'

// The Remix plugin is not loaded here: tests run our own code and, in e2e, the production build.
const shared = {
  setupFiles: ['tests/support/fail-on-console.ts'],
  testTimeout: 20_000,
  // A failed list is shown in full: what stands in it is what must be mended.
  chaiConfig: { truncateThreshold: 4000 },
  // On two cores Vitest would take one worker, which waits for half of its time. More would be slower than the clocks
  // of some tests allow.
  maxWorkers: 2,
}

/**
 * Files of these suites share a process and what it has loaded, one after the other: loading our modules once more for
 * each of some hundred files took longer than many of their tests. What a test leaves in a module is there for the next.
 */
const together = { ...shared, isolate: false }

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...together,
          name: 'unit',
          globalSetup: ['tests/support/words.ts'],
          include: ['tests/domain/**/*.test.ts', 'tests/app/**/*.test.ts', 'tests/*.test.ts'],
        },
      },
      {
        test: {
          ...together,
          name: 'db',
          include: ['tests/db/**/*.test.ts'],
          globalSetup: ['tests/support/words.ts', 'tests/support/postgres.ts'],
        },
      },
      {
        test: {
          ...together,
          name: 'server',
          include: ['tests/server/**/*.test.ts'],
          globalSetup: ['tests/support/words.ts', 'tests/support/postgres.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          ...together,
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          exclude: ['tests/e2e/access/**'],
          globalSetup: ['tests/support/words.ts', 'tests/support/browser.ts'],
          testTimeout: 180_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          ...shared,
          name: 'access',
          include: ['tests/e2e/access/**/*.test.ts'],
          globalSetup: ['tests/support/words.ts', 'tests/support/browser.ts', 'tests/support/access.ts'],
          testTimeout: 120_000,
          // Some files ask something of every page before their first test.
          hookTimeout: 300_000,
        },
      },
    ],
  },
})
