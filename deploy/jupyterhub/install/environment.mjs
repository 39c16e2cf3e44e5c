import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { explain } from '../../../scripts/setup/explain.mjs';
import { SetupFailure } from '../../../scripts/setup/failure.mjs';
import { npmCommand } from '../../../scripts/setup/packages.mjs';
import { requirementsFile, root } from '../../../scripts/setup/paths.mjs';
import { runCommand } from '../../../scripts/setup/runCommand.mjs';
import { fingerprint, readStamp, writeStamp } from '../../../scripts/setup/stamp.mjs';
import { proxyFolder } from '../paths.mjs';

const here = join(root, 'deploy', 'jupyterhub');
const requirements = join(here, 'requirements.txt');

/** Called by path: the scripts in `bin` hold absolute paths. */
export const pythonOf = (environment) => join(environment, 'bin', 'python');

/**
 * Makes the Python environment of hub and servers. From the system's Python: one below somebody's home (pyenv, uv) cannot be
 * started by learners, and every server fails with "PermissionError" and HTTP 500.
 */
export async function makeEnvironment(environment, base) {
  const stamp = join(environment, '.course-hub.json');
  const key = fingerprint(base, readFileSync(requirements, 'utf8'), readFileSync(requirementsFile, 'utf8'));
  if (existsSync(pythonOf(environment)) && readStamp(stamp)?.key === key) return;
  const venv = await runCommand(base, ['-m', 'venv', environment], { log: 'hub' });
  if (venv.code !== 0) {
    const todo = `On Debian or Ubuntu: sudo apt-get install python3-venv. Or name another Python: --python PATH.`;
    throw new SetupFailure(`Making ${environment}`, venv.output.trim().split('\n').at(-1), todo);
  }
  await pipInstall(environment, ['-c', requirementsFile, '-r', requirements]);
  writeStamp(stamp, { key });
}

async function pipInstall(environment, args) {
  const pip = ['-m', 'pip', '--disable-pip-version-check', '--no-input', 'install', ...args];
  const { code, output, logFile } = await runCommand(pythonOf(environment), pip, { log: 'hub' });
  if (code !== 0) throw new SetupFailure('Installing JupyterHub (pip install)', ...explain(output, 'PyPI', logFile));
}

/** configurable-http-proxy, exactly as locked in proxy/. */
export async function installProxy() {
  const lock = join(here, 'proxy', 'package-lock.json');
  const stamp = join(proxyFolder, '.course-hub.json');
  const key = fingerprint(readFileSync(lock, 'utf8'));
  if (readStamp(stamp)?.key === key) return;
  mkdirSync(proxyFolder, { recursive: true });
  cpSync(join(here, 'proxy'), proxyFolder, { recursive: true });
  const [command, ...npm] = npmCommand();
  const args = [...npm, 'ci', '--ignore-scripts', '--no-audit', '--no-fund'];
  const { code, output, logFile } = await runCommand(command, args, { log: 'hub', cwd: proxyFolder });
  if (code !== 0)
    throw new SetupFailure('Installing the proxy (npm ci)', ...explain(output, "npm's registry", logFile));
  writeStamp(stamp, { key });
}
