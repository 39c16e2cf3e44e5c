import { accessSync, constants } from 'node:fs';
import { createRequire } from 'node:module';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { packagesReady } from '../../../scripts/setup/packages.mjs';
import { sharedCodeRoot } from '../../../scripts/setup/codeRoot.mjs';
import { root } from '../../../scripts/setup/paths.mjs';
import { requireNode } from '../../../scripts/setup/requireNode.mjs';
import { row, wrong } from './row.mjs';

/** The installation that all share, as this user meets it. */
export function courseRows(clone = root) {
  const shared = sharedCodeRoot(clone);
  return [
    row('Node.js', node, 'Install Node.js 20.19 or later for all users (not in a home folder).'),
    row(
      'the course, installed once',
      () => shared ?? wrong(`this clone has no link to it (node_modules)`),
      'Start the server through the hub (it sets COURSE_CODE_ROOT), or open one notebook: its kernel makes the link.',
    ),
    ...(shared
      ? [row('read-only', () => readOnly(shared), `The admin: chown -R root: ${shared}; chmod -R go-w ${shared}`)]
      : []),
    row(
      'packages',
      () =>
        packagesReady(clone) ? 'the versions that this clone asks for' : wrong('not those that this clone asks for'),
      'git pull in the clone; if that changes nothing, the admin: git pull in the course, and install.mjs again.',
    ),
    row('TensorFlow', () => tensorflow(clone), 'The admin: npm run setup in the course says what it needs.'),
  ];
}

function node() {
  requireNode(process.versions.node, () => {});
  return `${process.version}, ${process.execPath}`;
}

/** What a learner could change for all: the folder itself, or those in it that every kernel loads from. */
function readOnly(shared) {
  const folders = ['', 'lib', 'grader', 'kernel', 'node_modules', '.course'].map((name) => join(shared, name));
  const open = folders.find(mayWrite);
  return open ? wrong(`${open} can be written by this user`) : 'nobody but its owner changes it';
}

function mayWrite(folder) {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Loaded in a process of its own: a native library that does not fit ends the process that loads it. */
function tensorflow(clone) {
  const require = createRequire(join(clone, 'package.json'));
  for (const [name, says] of [
    ['@tensorflow/tfjs-node', 'the native library'],
    ['@tensorflow/tfjs-backend-wasm', 'WebAssembly (no native library here: everything works, a little slower)'],
  ]) {
    let path;
    try {
      path = require.resolve(name);
    } catch {
      continue;
    }
    const env = { ...process.env, TF_CPP_MIN_LOG_LEVEL: '2' };
    if (spawnSync(process.execPath, ['-e', `require(${JSON.stringify(path)})`], { env, timeout: 60_000 }).status === 0)
      return says;
  }
  return wrong('neither the native library nor WebAssembly loads');
}
