import {
  copyFileSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Puts every file below `source` into `target` too, as a second name of the same file (a copy where that cannot be): npm empties
 * node_modules at every new lock file, and 850 MB should not be fetched again for that.
 */
export function linkTree(source, target) {
  for (const name of readdirSync(source, { recursive: true })) {
    const from = join(source, String(name));
    const to = join(target, String(name));
    const kind = lstatSync(from);
    if (kind.isDirectory()) continue;
    if (kind.isFile() && same(from, to)) continue;
    mkdirSync(dirname(to), { recursive: true });
    rmSync(to, { force: true });
    if (kind.isSymbolicLink()) symlinkSync(readlinkSync(from), to);
    else linkOrCopy(from, to);
  }
}

function same(from, to) {
  const [a, b] = [statSync(from), statSync(to, { throwIfNoEntry: false })];
  return b !== undefined && (a.ino === b.ino || (a.size === b.size && a.mtimeMs <= b.mtimeMs));
}

function linkOrCopy(from, to) {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
