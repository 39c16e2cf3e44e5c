import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { explain } from './explain.mjs';
import { SetupFailure } from './failure.mjs';
import { findPython } from './findPython.mjs';
import { requirementsFile, venvFolder, venvPython } from './paths.mjs';
import { runCommand } from './runCommand.mjs';
import { fingerprint, readStamp, writeStamp } from './stamp.mjs';

const stampFile = join(venvFolder, '.course.json');

/** The Python that made the virtual environment, from its own record: asking Python itself costs 50 ms at every start. */
function venvVersion() {
  try {
    return /^version(?:_info)? *= *(\S+)/m.exec(readFileSync(join(venvFolder, 'pyvenv.cfg'), 'utf8'))?.[1];
  } catch {
    return undefined;
  }
}

const key = () => fingerprint(readFileSync(requirementsFile, 'utf8'), venvVersion());

/** `existsSync` follows the link to the system's Python, so a Python that was removed or renewed counts as missing. */
export const venvWorks = () => existsSync(venvPython) && venvVersion() !== undefined;
export const pythonReady = () => venvWorks() && readStamp(stampFile)?.key === key();

/** Makes `.venv` unless one that runs is there already. */
export async function makeVenv() {
  if (venvWorks() && (await runCommand(venvPython, ['-m', 'pip', '--version'])).code === 0) return;
  const python = findPython();
  const result = await runCommand(python.path, ['-m', 'venv', '--clear', venvFolder], { log: 'venv' });
  if (result.code === 0) return;
  const [why, todo] = /ensurepip/.test(result.output)
    ? [
        `${python.path} cannot make virtual environments (its venv module is incomplete)`,
        'On Debian or Ubuntu: sudo apt-get install python3-venv. Then run the same command again.',
      ]
    : explain(result.output, 'PyPI', result.logFile);
  throw new SetupFailure('Making the virtual environment (.venv)', why, todo);
}

export const pip = (args, options) =>
  runCommand(venvPython, ['-m', 'pip', '--disable-pip-version-check', '--no-input', '--retries=2', ...args], options);

/** Installs JupyterLab as pinned. pip skips what an interrupted run has installed. */
export async function installRequirements() {
  const result = await pip(['install', '--no-deps', '--no-compile', '-r', requirementsFile], { log: 'pip' });
  if (result.code !== 0) {
    const [why, todo] = explain(result.output, 'PyPI', result.logFile);
    throw new SetupFailure('Installing JupyterLab (pip install)', why, todo);
  }
  writeStamp(stampFile, { key: key() });
}
