import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nodePermissions } from './nodePermissions';
import { prlimit } from './prlimit';
import { INSIDE, rootFolder } from './rootFolder';
import { heapMegabytes, type Run, type Tier } from './tier';

/** Of Debian and its kin; a `python3` that comes first in PATH may be a slow shim. */
const PYTHON = '/usr/bin/python3';

// Where a container runs, namespaces are closed; but its grader is root, and can become another user. Both tiers share a root folder as
// `unshare` has it, a user of its own for every process, and an end for all that the user left behind.

/** Tier 1b, for root in a container. */
export const landlock: Tier = {
  name: 'landlock',
  title:
    'landlock (another user, a root folder of its own, Landlock, seccomp: no files, no network, no other processes; left open: memory is only watched, and the kernel and its clock are shared)',
  confines: true,
  command: (run) => confine(run, 'FULL'),
};

/** Tier 1c, for root in a container whose kernel has no Landlock. */
export const user: Tier = {
  name: 'user',
  title:
    'user (another user and a root folder of its own: no files, no other processes; left open: the network where seccomp is refused, memory is only watched, and the kernel and its clock are shared)',
  confines: true,
  leaves: ['connect'],
  command: (run) => confine(run, 'PLAIN'),
};

function confine({ folder, script, args = [], limits }: Run, kind: 'FULL' | 'PLAIN'): readonly string[] {
  if (process.getuid?.() !== 0) throw new Error('only root can become another user');
  return [
    ...prlimit(limits),
    ...[existsSync(PYTHON) ? PYTHON : 'python3', '-I', '-S', confinePy()],
    ...[rootFolder(folder), kind, '--'],
    ...['/node', `--max-old-space-size=${heapMegabytes(limits)}`, ...nodePermissions(INSIDE)],
    ...[join(INSIDE, script), ...args],
  ];
}

const confinePy = (): string => join(dirname(fileURLToPath(import.meta.url)), 'confine.py');
