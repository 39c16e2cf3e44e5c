// npm run check: both type checkers, ESLint, Prettier. Side by side, as many as there are cores.
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { setUp } from './setup.mjs';
import { isMain } from './setup/isMain.mjs';
import { main } from './setup/failure.mjs';
import { modulesFolder, root } from './setup/paths.mjs';
import { runCommand } from './setup/runCommand.mjs';
import { nothing, summary } from './test/tally.mjs';

const tool = (...path) => join(modulesFolder, ...path);
const kept = (name) => join(root, '.course', 'cache', name);

const checks = [
  [
    'types, as the tools see them (TypeScript 5.9)',
    tool('typescript', 'bin', 'tsc'),
    '-p',
    root,
    '--incremental',
    '--tsBuildInfoFile',
    kept('tools.tsbuildinfo'),
  ],
  [
    'types, as the notebook kernel sees them (TypeScript 5.0)',
    tool('@tslab', 'typescript-for-tslab', 'lib', 'tsc.js'),
    ...['-p', join(root, 'kernel', 'tsconfig.json'), '--incremental', '--tsBuildInfoFile', kept('kernel.tsbuildinfo')],
  ],
  [
    'types of what runs in the page (the browser)',
    tool('typescript', 'bin', 'tsc'),
    '-p',
    join(root, 'lib', 'display', 'pages'),
  ],
  [
    'spelling of the prose (CSpell; words of the field: scripts/spelling/words.txt)',
    join(root, 'scripts', 'spelling.mjs'),
  ],
  [
    'exercises are what solutions make, and the catalogue is what their tests say (npm run stubs)',
    join(root, 'scripts', 'stubs.mjs'),
    '--check',
  ],
  ['lint (ESLint)', tool('eslint', 'bin', 'eslint.js'), root, '--max-warnings=0'],
  [
    'format (Prettier; npm run format repairs it)',
    tool('prettier', 'bin', 'prettier.cjs'),
    '--check',
    '--log-level=warn',
    '--cache',
    '--cache-location',
    kept('prettier'),
    root,
  ],
];

/** Runs all checks, prints what is wrong, and resolves to the counts. */
export async function runChecks() {
  const tally = { ...nothing };
  const queue = [...checks];
  const worker = async () => {
    for (let check = queue.shift(); check; check = queue.shift()) {
      const [name, ...args] = check;
      const begin = performance.now();
      const { code, output } = await runCommand(process.execPath, args);
      tally[code === 0 ? 'passed' : 'failed']++;
      console.log(`${code === 0 ? '✓' : '✗'} ${name}, ${((performance.now() - begin) / 1000).toFixed(1)} s`);
      if (code !== 0) console.log(output.trim().replace(/^/gm, '    '));
    }
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), checks.length) }, worker));
  return tally;
}

if (isMain(import.meta.url)) {
  await main(async () => {
    await setUp();
    const tally = await runChecks();
    console.log(summary(tally));
    return tally.failed ? 1 : 0;
  });
}
