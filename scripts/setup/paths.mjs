import { fileURLToPath } from 'node:url';
import { dirname, join } from 'node:path';

const windows = process.platform === 'win32';

/** The clone. Everything that set-up writes lies below it. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** What set-up and JupyterLab write and what can be thrown away at any time; ignored by git. */
export const courseFolder = join(root, '.course');

export const logFolder = join(courseFolder, 'logs');
export const modulesFolder = join(root, 'node_modules');
export const venvFolder = join(root, '.venv');

/** Called by path, never through the scripts of `.venv/bin`: those hold absolute paths and break when the clone is moved. */
export const venvPython = windows ? join(venvFolder, 'Scripts', 'python.exe') : join(venvFolder, 'bin', 'python');

export const requirementsFile = join(root, 'scripts', 'setup', 'requirements.txt');
export const wheelFile = join(root, 'scripts', 'setup', 'tensorflow-wheel.txt');
