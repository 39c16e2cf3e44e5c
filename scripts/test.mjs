// npm test [-- Vitest's arguments, e.g. a part of a file's name]: sets up what is missing, checks, and runs the tests.
import { join } from 'node:path';
import { runChecks } from './check.mjs';
import { setUp } from './setup.mjs';
import { main } from './setup/failure.mjs';
import { courseFolder } from './setup/paths.mjs';
import { writeStamp } from './setup/stamp.mjs';
import { runVitest } from './test/runVitest.mjs';
import { add, nothing, summary } from './test/tally.mjs';

await main(async () => {
  const args = process.argv.slice(2);
  await setUp();
  // Whoever names tests wants those; the checks belong to a whole run.
  const checks = args.length ? nothing : await runChecks();
  const tally = add(checks, await runVitest(args));
  writeStamp(join(courseFolder, 'results', 'test.json'), tally);
  console.log(`\n${summary(tally)}`);
  return tally.failed ? 1 : 0;
});
