import { join } from 'node:path';
import { nodePermissions } from './nodePermissions';
import { prlimit } from './prlimit';
import { INSIDE, rootFolder } from './rootFolder';
import { heapMegabytes, type Run, type Tier } from './tier';

/**
 * Tier 2, with util-linux only: namespaces of its own, and a root folder that holds Node, its libraries and the bundles. Nothing is
 * mounted, so it works where mounting is forbidden; but then the folder belongs to the grader's user, whom the process still is, and only
 * Node's permissions keep it from changing what the next submission runs in. `spawn` with `detached` has already made the session of its own that keeps
 * `process.kill(0)` from the grader.
 */
export const unshare: Tier = {
  name: 'unshare',
  title:
    'unshare (namespaces and a root folder of its own: no files, no network, no other processes; left open: what gets past Node.js’s permissions can change the programs in that folder)',
  confines: true,
  command: ({ folder, script, args = [], limits }: Run) => [
    ...['setpriv', '--pdeathsig', 'KILL', 'env', '-i', 'PATH=/usr/bin:/bin'],
    ...prlimit(limits),
    ...'unshare --user --map-user=65534 --map-group=65534 --net --pid --fork --kill-child --ipc --uts'.split(' '),
    ...[`--root=${rootFolder(folder)}`, '--wd=/'],
    ...['/node', `--max-old-space-size=${heapMegabytes(limits)}`, ...nodePermissions(INSIDE)],
    ...[join(INSIDE, script), ...args],
  ],
};
