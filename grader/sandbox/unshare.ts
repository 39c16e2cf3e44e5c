import { join } from 'node:path';
import { nodePermissions } from './nodePermissions';
import { prlimit } from './prlimit';
import { heapMegabytes, type Run, type Tier } from './tier';

/**
 * Tier 2, util-linux only: no network, no other process to be seen, no environment; files are closed by Node's permission model, which
 * its authors do not call a sandbox. `spawn` with `detached` has already made the session of its own that keeps `process.kill(0)` off.
 */
export const unshare: Tier = {
  name: 'unshare',
  title: "unshare and Node's permissions (no network, no other processes; files closed by Node)",
  confines: true,
  command: ({ folder, script, args = [], limits }: Run) => [
    ...['setpriv', '--pdeathsig', 'KILL', 'env', '-i', 'PATH=/usr/bin:/bin'],
    ...'unshare --user --map-current-user --net --pid --fork --kill-child --ipc --uts'.split(' '),
    ...prlimit(limits),
    ...[process.execPath, `--max-old-space-size=${heapMegabytes(limits)}`, ...nodePermissions(folder)],
    ...[join(folder, script), ...args],
  ],
};
