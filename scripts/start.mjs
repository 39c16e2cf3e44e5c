// npm start [-- JupyterLab's arguments]: sets up what is missing and opens JupyterLab on the course.
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { constants } from 'node:os';
import { setUp } from './setup.mjs';
import { sharedCodeRoot } from './setup/codeRoot.mjs';
import { main, SetupFailure } from './setup/failure.mjs';
import { courseFolder, root, venvPython } from './setup/paths.mjs';
import { tensorflowState } from './setup/tensorflow.mjs';
import { portArguments } from './start/choosePort.mjs';
import { jupyterEnvironment } from './start/jupyterEnvironment.mjs';
import { pageSettings } from './start/pageSettings.mjs';

/** Runs JupyterLab until it ends. Ctrl-C reaches it by itself (same terminal); asked to end from elsewhere, we pass it on. */
function runLab(args) {
  const ours = [
    `--ServerApp.root_dir=${root}`,
    `--ServerApp.tornado_settings=${JSON.stringify(pageSettings.ServerApp.tornado_settings)}`,
    ...pageSettings.LabApp.extra_labextensions_path.map((path) => `--LabApp.extra_labextensions_path=${path}`),
  ];
  const lab = spawn(venvPython, ['-m', 'jupyterlab', ...ours, ...args], {
    cwd: root,
    env: jupyterEnvironment(),
    stdio: 'inherit',
  });
  process.on('SIGINT', () => {});
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => lab.kill(signal));
  return new Promise((resolve, reject) => {
    lab.once('error', reject);
    lab.once('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
  });
}

await main(async () => {
  const args = process.argv.slice(2);
  if (sharedCodeRoot())
    throw new SetupFailure(
      'Starting JupyterLab',
      "this is a learner's clone on a hub, where JupyterLab already runs",
      'Open notebooks/00-start-here.ipynb in the page that you are in.',
    );
  await setUp();
  const port = await portArguments(args);
  const { backend } = tensorflowState();
  if (backend !== 'tensorflow')
    console.log(`  Computing with the ${backend} backend: "npm run setup" says why, and tries again.`);
  mkdirSync(courseFolder, { recursive: true });
  return runLab([...args, ...port]);
});
