import {
  chmodSync,
  constants,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { nodeFiles } from './nodeFiles';
import { isWritable, ownCache } from './writableFolder';

/** Where a root folder keeps what it was made for. */
export const INSIDE = '/course';

/**
 * A folder with all that is seen from inside when it is the root: Node, its libraries, and `folder`. Made once, beside `folder`, or where
 * that cannot be written, in one's own cache.
 */
export function rootFolder(folder: string): string {
  const beside = dirname(folder);
  const root = join(isWritable(beside) ? beside : join(ownCache(), 'grader'), `${basename(folder)}-root`);
  if (existsSync(root)) return root;
  mkdirSync(dirname(root), { recursive: true });
  const making = mkdtempSync(`${root}-`);
  const { node, libraries } = nodeFiles();
  for (const [from, to] of [[node, 'node'], ...libraries.map((path) => [path, path])]) {
    const target = join(making, to);
    mkdirSync(dirname(target), { recursive: true });
    // A copy, not a link: with `unshare`, run by root, the process inside owns what it sees.
    copyFileSync(from, target, constants.COPYFILE_FICLONE);
  }
  cpSync(folder, join(making, INSIDE), { recursive: true });
  makeReadable(making);
  try {
    renameSync(making, root);
  } catch (error) {
    rmSync(making, { recursive: true, force: true });
    if (!existsSync(root)) throw error;
  }
  return root;
}

/** For every user, and writable for none but the owner, whatever the grader's umask is. */
function makeReadable(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
    chmodSync(join(entry.parentPath, entry.name), 0o755);
}
