import { accessSync, constants, existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * Where the grader keeps what it builds: `.course` in the course's folder, or, for whoever may not write there (a learner on a school's
 * hub), their own cache.
 */
export function writableFolder(root: string): string {
  const own = join(root, '.course');
  return isWritable(existsSync(own) ? own : root) ? own : ownCache();
}

/** In the user's cache folder, as XDG has it. */
export const ownCache = (): string =>
  join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'policy-gradients-by-doing');

export function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
