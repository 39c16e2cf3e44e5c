// npm run test:long: what takes too long for npm test. Files named *.long.ts, and the kernel on the other Node.js releases.
import { join } from 'node:path';
import { proveReleases, releases, unable } from './node-releases.mjs';
import { setUp } from './setup.mjs';
import { main } from './setup/failure.mjs';
import { courseFolder, root } from './setup/paths.mjs';
import { writeStamp } from './setup/stamp.mjs';
import { filesBelow } from './test/filesBelow.mjs';
import { runVitest } from './test/runVitest.mjs';
import { add, nothing, summary } from './test/tally.mjs';

await main(async () => {
  await setUp();
  const long = filesBelow(join(root, 'test'), '.long.ts').length
    ? await runVitest([], { env: { TEST_LONG: '1' }, name: 'long' })
    : nothing;
  const reason = unable();
  if (reason) console.log(`\nNot run: ${reason}`);
  // On this one npm test has run them.
  const others = releases.filter((release) => !process.version.startsWith(`v${release}.`));
  const tally = add(long, reason ? { ...nothing, skipped: 1 } : await proveReleases(others));
  writeStamp(join(courseFolder, 'results', 'test-long.json'), tally);
  console.log(`\n${summary(tally)}`);
  return tally.failed ? 1 : 0;
});
