import {
  chmodSync,
  constants,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { nodeFiles } from './nodeFiles';
import { nodePermissions } from './nodePermissions';
import { prlimit } from './prlimit';
import { heapMegabytes, type Run, type Tier } from './tier';

const INSIDE = '/course';

/**
 * Tier 2, with util-linux only: namespaces of its own, and a root folder that holds Node, its libraries and the bundles. Nothing is
 * mounted, so it works where mounting is forbidden. `spawn` with `detached` has already made the session of its own that keeps
 * `process.kill(0)` from the grader.
 */
export const unshare: Tier = {
  name: 'unshare',
  title: 'unshare (namespaces and a root folder of its own: no files, no network, no other processes)',
  confines: true,
  command: ({ folder, script, args = [], limits }: Run) => [
    ...['setpriv', '--pdeathsig', 'KILL', 'env', '-i', 'PATH=/usr/bin:/bin'],
    ...prlimit(limits),
    ...'unshare --user --map-user=65534 --map-group=65534 --net --pid --fork --kill-child --ipc --uts'.split(' '),
    ...[`--root=${rootFor(folder)}`, '--wd=/'],
    ...['/node', `--max-old-space-size=${heapMegabytes(limits)}`, ...nodePermissions(INSIDE)],
    ...[join(INSIDE, script), ...args],
  ],
};

/** A folder beside `folder` with all that is seen from inside, made once. */
function rootFor(folder: string): string {
  const root = join(dirname(folder), `${basename(folder)}-root`);
  if (existsSync(root)) return root;
  const making = mkdtempSync(`${root}-`);
  const { node, libraries } = nodeFiles();
  for (const [from, to] of [[node, 'node'], ...libraries.map((path) => [path, path])]) {
    const target = join(making, to);
    mkdirSync(dirname(target), { recursive: true });
    // A copy, not a link: run by root, the process inside owns what it sees.
    copyFileSync(from, target, constants.COPYFILE_FICLONE);
  }
  cpSync(folder, join(making, INSIDE), { recursive: true });
  chmodSync(making, 0o755);
  try {
    renameSync(making, root);
  } catch (error) {
    rmSync(making, { recursive: true, force: true });
    if (!existsSync(root)) throw error;
  }
  return root;
}
