// sudo node deploy/jupyterhub/install.mjs: installs the course once, for all users of a JupyterHub. See README.md beside it.
import { chmodSync, existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { setUp } from '../../scripts/setup.mjs';
import { main, SetupFailure } from '../../scripts/setup/failure.mjs';
import { modulesFolder, root } from '../../scripts/setup/paths.mjs';
import { runCommand } from '../../scripts/setup/runCommand.mjs';
import { announce, step } from '../../scripts/setup/step.mjs';
import { tensorflowState } from '../../scripts/setup/tensorflow.mjs';
import { installProxy, makeEnvironment, pythonOf } from './install/environment.mjs';
import { writeJupyterSettings } from './install/jupyterSettings.mjs';
import { writeKernelspec } from './install/kernelspec.mjs';
import { proveReadable } from './install/proveReadable.mjs';
import { hubConfig, ownEnvironment } from './paths.mjs';

const usage = `node deploy/jupyterhub/install.mjs [options]

Sets the course up in ${root} and registers it for all users of a JupyterHub.

  --environment DIR   the Python environment of the learners' servers (TLJH: /opt/tljh/user). Without it one is made, with
                      JupyterHub, JupyterLab and the proxy in it: ${ownEnvironment}
  --python PATH       what that one is made from (/usr/bin/python3)
  --help              this text`;

function readArguments() {
  try {
    const { values } = parseArgs({
      options: { environment: { type: 'string' }, python: { type: 'string' }, help: { type: 'boolean' } },
    });
    return values;
  } catch (error) {
    throw new SetupFailure('install.mjs', error.message.split('. ')[0], 'See --help.', { code: 2 });
  }
}

/** What check() runs beside an exercise is built here: learners cannot write where it is looked for first. */
async function buildBundles() {
  const tsx = pathToFileURL(join(modulesFolder, 'tsx', 'dist', 'loader.mjs')).href;
  const program = join(root, 'deploy', 'jupyterhub', 'install', 'buildBundles.ts');
  const { code, output } = await runCommand(process.execPath, ['--import', tsx, program], { log: 'hub' });
  if (code !== 0) throw new SetupFailure('Building what check() needs', output.trim().slice(-400), 'Please report it.');
  const folder = output.trim().split('\n').at(-1);
  // mkdtemp makes folders that only their owner enters.
  chmodSync(folder, 0o755);
}

await main(async () => {
  const { environment: named, python = '/usr/bin/python3', help } = readArguments();
  if (help) return void console.log(usage);
  if (process.platform === 'win32')
    throw new SetupFailure('install.mjs', 'JupyterHub does not run on Windows', 'Use Linux.');
  process.umask(0o022);
  const environment = resolve(named ?? ownEnvironment);
  if (named && !existsSync(pythonOf(environment)))
    throw new SetupFailure('install.mjs', `there is no ${pythonOf(environment)}`, 'Name a Python environment.', {
      code: 2,
    });
  await setUp();
  if (!named) {
    await step('JupyterHub', () => makeEnvironment(environment, python));
    await step('configurable-http-proxy', installProxy);
  }
  await step('What check() needs', buildBundles);
  await step('Kernel and settings, for all users', () => {
    writeKernelspec(environment);
    writeJupyterSettings(environment);
  });
  let proved;
  await step(
    'As a learner',
    async () => (proved = await proveReadable(environment, tensorflowState().backend === 'tensorflow')),
  );
  if (!proved) announce('  Not tried as a learner: that needs root.');
  console.log(
    named
      ? `The kernel "TypeScript (course)" is registered in ${environment}. A learner's terminal: npm run hub:check`
      : `Start the hub, as root: ${pythonOf(environment)} -m jupyterhub -f ${hubConfig}`,
  );
});
