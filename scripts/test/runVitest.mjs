import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { courseFolder, modulesFolder, root } from '../setup/paths.mjs';
import { jupyterEnvironment } from '../start/jupyterEnvironment.mjs';
import { tallyVitest } from './tally.mjs';

/** Runs Vitest with its usual output, under any Node.js, and resolves to its counts. */
export async function runVitest(args, { node = process.execPath, env = {}, name = 'vitest' } = {}) {
  const report = join(courseFolder, 'results', `${name}.json`);
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await new Promise((resolve) => {
    const child = spawn(node, [join(modulesFolder, 'vitest', 'vitest.mjs'), 'run', ...reporters, ...args], {
      cwd: root,
      env: { ...jupyterEnvironment(process.env, node), ...env },
      stdio: 'inherit',
    });
    process.on('SIGTERM', () => {
      child.once('exit', () => process.exit(143));
      child.kill('SIGTERM');
    });
    child.once('error', () => resolve(1));
    child.once('exit', (status) => resolve(status ?? 1));
  });
  const tally = tallyVitest(report);
  // An error outside every test (an unhandled rejection, a crash) counts as well.
  return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}
