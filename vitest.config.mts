import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take half a minute to three, the longest first: begun last, one of them would run alone at the end. */
const LONGEST = [
  'notebooks/run',
  'browser/reinforce',
  'exercises/planted',
  'browser/',
  'grader/attacks',
  'notebooks/',
  'grader/',
  'kernel/',
];

/** Vitest's own order knows how long a file took last time, but a new clone has no last time. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const found = LONGEST.findIndex((part) => moduleId.includes(`/test/${part}`));
      return found < 0 ? LONGEST.length : found;
    };
    const usual = await super.sort(files);
    return [...usual].sort((a, b) => place(a) - place(b));
  }
}

export default defineConfig({
  test: {
    // npm test runs *.test.ts, npm run test:long runs *.long.ts.
    include: [process.env.TEST_LONG ? 'test/**/*.long.ts' : 'test/**/*.test.ts'],
    // A process a file: TensorFlow's addon and the kernel tests do not share threads well.
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    sequence: { sequencer: LongestFirst },
  },
});
