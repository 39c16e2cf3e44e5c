import { delimiter, dirname, join } from 'node:path';
import { courseFolder, modulesFolder, root } from '../setup/paths.mjs';

/**
 * The environment in which everything of Jupyter runs (JupyterLab, tests, scripts that run notebooks): its folders lie in the clone,
 * nothing of the user's home is read or written, our kernel is found, and kernels get `node`, whatever else is on the PATH.
 */
export function jupyterEnvironment(env = process.env, node = process.execPath) {
  const jupyter = join(courseFolder, 'jupyter');
  return {
    ...env,
    JUPYTER_CONFIG_DIR: join(jupyter, 'config'),
    JUPYTER_CONFIG_PATH: join(root, 'scripts', 'start', 'jupyter-config'),
    JUPYTER_DATA_DIR: join(jupyter, 'data'),
    JUPYTER_RUNTIME_DIR: join(jupyter, 'runtime'),
    JUPYTER_PATH: join(root, 'kernel', 'jupyter'),
    JUPYTER_NO_CONFIG: '',
    JUPYTER_PLATFORM_DIRS: '1',
    IPYTHONDIR: join(courseFolder, 'ipython'),
    // jupyterlab-lsp mirrors open files; its default folder would appear among the learner's.
    JP_LSP_VIRTUAL_DIR: join(courseFolder, 'virtual_documents'),
    // The language server and everything else of npm's, as if an npm script had started it.
    PATH: [dirname(node), join(modulesFolder, '.bin'), env.PATH ?? env.Path ?? ''].join(delimiter),
  };
}
