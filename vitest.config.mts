import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // npm test runs *.test.ts, npm run test:long runs *.long.ts.
    include: [process.env.TEST_LONG ? 'test/**/*.long.ts' : 'test/**/*.test.ts'],
    // A process a file: TensorFlow's addon and the kernel tests do not share threads well.
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
