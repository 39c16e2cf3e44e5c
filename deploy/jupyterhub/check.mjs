// npm run hub:check, in a learner's terminal on a hub: what of the installation works for this user, and what is missing.
import { parseArgs } from 'node:util';
import { checkAll } from './check/checkAll.mjs';

const usage = `npm run hub:check [-- --quick]

Run it as a learner, in the learner's clone of the course. --quick starts no kernel.
Exit codes: 0 nothing is missing, 1 something is, 2 it cannot be told (run by root, a wrong option).`;

function readArguments() {
  try {
    return parseArgs({ options: { quick: { type: 'boolean' }, help: { type: 'boolean' } } }).values;
  } catch (error) {
    return { wrong: error.message.split('. ')[0] };
  }
}

const { quick = false, help, wrong } = readArguments();
if (help) console.log(usage);
else if (wrong) refuse(`${wrong}. See npm run hub:check -- --help`);
else if (process.getuid?.() === 0)
  refuse('root may read and write everything, so nothing is learned. Run it as a learner: su - NAME, then here again.');
else {
  const rows = await checkAll({ quick });
  for (const { part, found, todo } of rows) {
    console.log(`${todo ? '✗' : '✓'} ${part}: ${found}`);
    if (todo) console.log(`    To do: ${todo}`);
  }
  const missing = rows.filter(({ todo }) => todo).length;
  console.log(missing ? `${missing} of ${rows.length} are missing.` : 'Nothing is missing.');
  process.exitCode = missing ? 1 : 0;
}

function refuse(why) {
  console.error(`npm run hub:check: ${why}`);
  process.exitCode = 2;
}
