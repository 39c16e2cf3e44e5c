// Sets up what is missing, and nothing else: npm run setup. Node's built-ins only, for nothing is installed yet.
import { mkdirSync } from 'node:fs';
import { isMain } from './setup/isMain.mjs';
import { requireShared, sharedCodeRoot } from './setup/codeRoot.mjs';
import { main } from './setup/failure.mjs';
import { requireSpace } from './setup/freeSpace.mjs';
import { withLock } from './setup/lock.mjs';
import { installPackages, packagesReady } from './setup/packages.mjs';
import { courseFolder, root } from './setup/paths.mjs';
import { findPython } from './setup/findPython.mjs';
import { installRequirements, makeVenv, pythonReady, venvWorks } from './setup/python.mjs';
import { requireNode } from './setup/requireNode.mjs';
import { announce, step } from './setup/step.mjs';
import { prepareTensorflow, tensorflowReady } from './setup/tensorflow.mjs';

/** What is missing: names of steps. Looks at files only, so it costs milliseconds. */
export function missingSteps({ retry = false } = {}) {
  const ready = { packages: packagesReady(), python: pythonReady(), tensorflow: tensorflowReady({ retry }) };
  return Object.keys(ready).filter((name) => !ready[name]);
}

/** Sets up what is missing; says nothing when nothing is. `retry` tries again to get TensorFlow where WebAssembly stands in for it. */
export async function setUp({ retry = false } = {}) {
  requireNode();
  const codeRoot = sharedCodeRoot();
  if (codeRoot) return requireShared(codeRoot);
  if (missingSteps({ retry }).length === 0) return;
  mkdirSync(courseFolder, { recursive: true });
  await withLock(async () => {
    const missing = missingSteps({ retry });
    if (missing.length === 0) return;
    if (missing.includes('python') && !venvWorks()) findPython();
    requireSpace(missing, root);
    await runSteps(missing);
  });
}

/** The three strands run side by side; what one needs of another it awaits. */
async function runSteps(missing) {
  const begin = performance.now();
  announce(`Setting up the course (${missing.join(', ')}). This needs the network once and takes a minute or two.`);
  const packages = missing.includes('packages') ? step('npm packages', installPackages) : Promise.resolve();
  const venv = missing.includes('python') ? step('Python virtual environment', makeVenv) : Promise.resolve();
  const jupyter = missing.includes('python')
    ? venv.then(() => step('JupyterLab', installRequirements))
    : Promise.resolve();
  const tensorflow =
    missing.includes('packages') || missing.includes('tensorflow')
      ? step('TensorFlow', () => prepareTensorflow({ venv, packages, say: announce }))
      : Promise.resolve();
  const results = await Promise.allSettled([packages, venv, jupyter, tensorflow]);
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
  announce(`Set up in ${((performance.now() - begin) / 1000).toFixed(1)} s.`);
}

if (isMain(import.meta.url)) {
  await main(async () => {
    await setUp({ retry: true });
    console.log('Everything is set up.');
  });
}
