import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../scripts/setup/paths.mjs';
import { launcher } from '../paths.mjs';

const laptop = join(root, 'kernel', 'jupyter', 'kernels', 'course-ts', 'kernel.json');

/**
 * The kernelspec of a hub: the laptop's, with absolute paths and less memory. The small young generation saves 30 MiB
 * (deploy/README.md has the figures). With `setpriv` Linux itself ends the kernel when its server ends, however that was and
 * whatever a cell does.
 */
export function hubKernelspec({ node = process.execPath, setpriv = findSetpriv() } = {}) {
  const spec = JSON.parse(readFileSync(laptop, 'utf8'));
  return {
    ...spec,
    argv: [
      ...(setpriv ? [setpriv, '--pdeathsig', 'KILL', '--'] : []),
      node,
      '--max-semi-space-size=1',
      '--max-old-space-size=512',
      launcher,
      '{connection_file}',
    ],
    // Where jupyterhub_config.py and hub:check find both again.
    metadata: { course: { root, node } },
    // TensorFlow starts a thread a core of the machine otherwise, for every learner.
    env: { ...spec.env, TF_NUM_INTRAOP_THREADS: '2', TF_NUM_INTEROP_THREADS: '1', COURSE_SAVE_MEMORY: '1' },
  };
}

const findSetpriv = () => ['/usr/bin/setpriv', '/bin/setpriv'].find((path) => existsSync(path));

/** Writes it where JupyterLab of that Python environment looks, for all its users. */
export function writeKernelspec(environment) {
  const folder = join(environment, 'share', 'jupyter', 'kernels', 'course-ts');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'kernel.json'), `${JSON.stringify(hubKernelspec(), null, 2)}\n`);
}
