// npm run test:long [-- Vitest's arguments, e.g. a part of a file's name]: what takes too long for npm test. Files named *.long.ts,
// and, unless tests are named, the kernel on the other Node.js releases.
import { join } from 'node:path';
import { proveReleases, releases, unable } from './node-releases.mjs';
import { setUp } from './setup.mjs';
import { main } from './setup/failure.mjs';
import { courseFolder } from './setup/paths.mjs';
import { writeStamp } from './setup/stamp.mjs';
import { runVitest } from './test/runVitest.mjs';
import { add, nothing, summary } from './test/tally.mjs';

await main(async () => {
  const args = process.argv.slice(2);
  await setUp();
  const long = await runVitest(args, { env: { TEST_LONG: '1' }, name: 'long' });
  const tally = args.length ? long : add(long, await onOtherReleases());
  writeStamp(join(courseFolder, 'results', 'test-long.json'), tally);
  console.log(`\n${summary(tally)}`);
  return tally.failed ? 1 : 0;
});

async function onOtherReleases() {
  const reason = unable();
  if (reason) console.log(`\nNot run: ${reason}`);
  // On this one npm test has run them.
  const others = releases.filter((release) => !process.version.startsWith(`v${release}.`));
  return reason ? { ...nothing, skipped: 1 } : proveReleases(others);
}
