import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { nodeFiles } from './nodeFiles';
import { nodePermissions } from './nodePermissions';
import { prlimit } from './prlimit';
import { heapMegabytes, type Run, type Tier } from './tier';

const INSIDE = '/course';

/** What bubblewrap itself mounts there lies in memory, without a limit, and no limit of a process counts it. */
const readOnly = ['/', '/dev'].flatMap((path) => ['--remount-ro', path]);

/**
 * Tier 1. Inside there is Node, the libraries that it needs, the bundles, and an empty /tmp: no other file, no network, no environment,
 * no process but its own. `--new-session` is what keeps `process.kill(0)` from the grader; `--die-with-parent` ends it with the grader.
 */
export const bubblewrap: Tier = {
  name: 'bubblewrap',
  title: 'bubblewrap (namespaces: no files, no network, no other processes)',
  confines: true,
  command: ({ folder, script, args = [], limits }: Run) => [
    ...prlimit(limits),
    'bwrap',
    ...'--unshare-user --unshare-ipc --unshare-pid --unshare-net --unshare-uts --disable-userns'.split(' '),
    ...'--die-with-parent --new-session --clearenv --cap-drop ALL --uid 65534 --gid 65534'.split(' '),
    ...nodeFiles().libraries.flatMap((path) => ['--ro-bind', path, path]),
    ...['--ro-bind', nodeFiles().node, '/sandbox/node', '--ro-bind', realpathSync(folder), INSIDE],
    ...['--dev', '/dev', '--size', String(32 * 1024 * 1024), '--tmpfs', '/tmp', ...readOnly, '--chdir', '/tmp'],
    ...['/sandbox/node', `--max-old-space-size=${heapMegabytes(limits)}`, ...nodePermissions(INSIDE)],
    ...[join(INSIDE, script), ...args],
  ],
};
