// node scripts/test/total.mjs NAME …: adds up what the runners counted and closes with one line. A runner that left nothing failed.
import { join } from 'node:path';
import { courseFolder } from '../setup/paths.mjs';
import { readStamp } from '../setup/stamp.mjs';
import { add, nothing, summary } from './tally.mjs';

const counts = process.argv.slice(2).map((name) => {
  const tally = readStamp(join(courseFolder, 'results', `${name}.json`));
  if (!tally) console.log(`npm run ${name.replace('-', ':')} did not come to its end.`);
  return tally ?? { ...nothing, failed: 1 };
});
const total = add(...counts);
console.log(summary(total));
process.exitCode = total.failed ? 1 : 0;
