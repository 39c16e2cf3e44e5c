import { join } from 'node:path';
import { SetupFailure } from '../../../scripts/setup/failure.mjs';
import { modulesFolder, root } from '../../../scripts/setup/paths.mjs';
import { runCommand } from '../../../scripts/setup/runCommand.mjs';
import { pythonOf } from './environment.mjs';

/** The account that owns nothing: what it can do here every learner can. */
const NOBODY = 65534;
const asNobody = ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups', '--'];

const tensorflow = join(modulesFolder, '@tensorflow', 'tfjs-node');
const wasm = join(modulesFolder, '@tensorflow', 'tfjs-backend-wasm');

/** What must work for somebody who owns nothing, as commands; the last one must fail. */
const proofs = (environment, native) => [
  ['Node.js', [process.execPath, '--version']],
  ['the course', [process.execPath, '-e', `require(${JSON.stringify(join(modulesFolder, 'tslab'))})`]],
  ['TensorFlow', [process.execPath, '-e', `require(${JSON.stringify(native ? tensorflow : wasm)})`]],
  ['JupyterLab', [pythonOf(environment), '-c', 'import jupyterlab, jupyterhub, nbgitpuller']],
];

/** Runs as nobody what learners will run. @throws SetupFailure with what they could not read */
export async function proveReadable(environment, native) {
  if (process.getuid() !== 0) return false;
  const options = { cwd: '/', timeout: 60_000 };
  for (const [what, command] of proofs(environment, native)) {
    const { code, output } = await runCommand(asNobody[0], [...asNobody.slice(1), ...command], options);
    if (code === 0) continue;
    throw new SetupFailure(
      `Trying ${what} as a learner`,
      output.trim().split('\n').slice(-2).join(' ').slice(0, 400) || `it ended with ${code}`,
      `Every folder above ${command[0]} and ${root} must be open to all (chmod o+x), all below readable (chmod -R o+rX). Node.js and Python must not come from a version manager in somebody's home.`,
    );
  }
  const write = await runCommand(asNobody[0], [...asNobody.slice(1), 'test', '-w', root], options);
  if (write.code === 0)
    throw new SetupFailure(
      'Trying to change the course as a learner',
      `${root} can be written by everybody`,
      `chmod -R o-w ${root}`,
    );
  return true;
}
