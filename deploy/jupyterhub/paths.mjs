import { join } from 'node:path';
import { courseFolder, root } from '../../scripts/setup/paths.mjs';

const hub = join(courseFolder, 'hub');

/** The Python environment that install.mjs makes where none is named; it holds the hub and the learners' JupyterLab. */
export const ownEnvironment = join(hub, 'python');

export const proxyFolder = join(hub, 'proxy');

export const hubConfig = join(root, 'deploy', 'jupyterhub', 'jupyterhub_config.py');
export const launcher = join(root, 'kernel', 'launch.cjs');
