import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { courseFolder, modulesFolder, root } from '../setup/paths.mjs';
import { jupyterEnvironment } from '../start/jupyterEnvironment.mjs';
import { tallyVitest } from './tally.mjs';

/**
 * Runs Vitest with its usual output, under any Node.js, and resolves to its counts.
 *
 * On a CI machine up to three files that failed are tried once more, each try told in the output: they drive real kernels and browsers,
 * and a machine that others use may starve one of them. What fails twice has failed.
 */
export async function runVitest(args, { node = process.execPath, env = {}, name = 'vitest' } = {}) {
  const first = await runOnce(args, { node, env, name });
  const { failedFiles, ...tally } = first;
  if (!process.env.CI || tally.failed === 0 || failedFiles.length === 0 || failedFiles.length > 3) return tally;
  console.log(`\nTried once more, for it failed: ${failedFiles.map((file) => relative(root, file)).join(', ')}`);
  const { failed } = await runOnce(failedFiles, { node, env, name: `${name}-again` });
  return { ...tally, passed: tally.passed + Math.max(0, tally.failed - failed), failed };
}

async function runOnce(args, { node, env, name }) {
  const report = join(courseFolder, 'results', `${name}.json`);
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await new Promise((resolve) => {
    const child = spawn(node, [join(modulesFolder, 'vitest', 'vitest.mjs'), 'run', ...reporters, ...args], {
      cwd: root,
      env: { ...jupyterEnvironment(process.env, node), ...env },
      stdio: 'inherit',
    });
    process.on('SIGTERM', () => child.kill('SIGTERM'));
    child.once('error', () => resolve(1));
    child.once('exit', (status) => resolve(status ?? 1));
  });
  const tally = tallyVitest(report);
  // An error outside every test (an unhandled rejection, a crash) counts as well.
  const counted = code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
  return { ...counted, failedFiles: failedFilesOf(report) };
}

function failedFilesOf(report) {
  if (!existsSync(report)) return [];
  const { testResults } = JSON.parse(readFileSync(report, 'utf8'));
  return testResults.filter(({ status }) => status === 'failed').map(({ name }) => name);
}
