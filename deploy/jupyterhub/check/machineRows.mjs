import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { freemem } from 'node:os';
import { row, wrong } from './row.mjs';

/** Free megabytes below which the next kernel may be the one that ends another. */
const MEMORY = 500;
/** A kernel takes one or two. */
const WATCHERS = 8;

/** Limits of the machine. Linux only; elsewhere there is nothing to look at. */
export function machineRows() {
  if (process.platform !== 'linux') return [];
  return [
    row(
      'file watchers (inotify)',
      watchers,
      'The admin: sysctl fs.inotify.max_user_instances=1024 (and in /etc/sysctl.d). Do all learners share one account? Give each an own one.',
    ),
    row(
      'memory',
      memory,
      'Close notebooks that you do not use (File → Close and Shut Down). The admin: fewer learners, or more memory.',
    ),
  ];
}

/** How many of its instances this user has in use; processes that cannot be read are another's. */
export function watchersInUse(proc = '/proc') {
  const fds = readdirSync(proc)
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => links(`${proc}/${pid}/fd`));
  return fds.filter((link) => link === 'anon_inode:inotify').length;
}

function links(folder) {
  try {
    return readdirSync(folder).map((name) => readlinkSync(`${folder}/${name}`));
  } catch {
    return [];
  }
}

function watchers() {
  const most = Number(readFileSync('/proc/sys/fs/inotify/max_user_instances', 'utf8'));
  const used = watchersInUse();
  return most - used < WATCHERS
    ? wrong(`${used} of ${most} are in use: kernels will fail`)
    : `${used} of ${most} in use`;
}

function memory() {
  const available =
    Number(/MemAvailable:\s+(\d+)/.exec(readFileSync('/proc/meminfo', 'utf8'))?.[1] ?? freemem() / 1024) / 1024;
  return available < MEMORY ? wrong(`${Math.round(available)} MB are free`) : `${Math.round(available)} MB are free`;
}
