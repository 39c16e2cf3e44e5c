import { statfsSync } from 'node:fs';
import { SetupFailure } from './failure.mjs';

/** Megabytes that each step leaves behind, with a margin; TensorFlow's counts the download that is removed again. */
export const needed = { packages: 900, python: 450, tensorflow: 1400 };

/** Fails before anything is half done rather than in the middle. */
export function requireSpace(steps, folder, statfs = statfsSync) {
  const wanted = steps.reduce((sum, step) => sum + needed[step], 0);
  if (!wanted) return;
  const { bavail, bsize } = statfs(folder);
  const free = Math.floor((bavail * bsize) / 1e6);
  if (free < wanted) {
    throw new SetupFailure(
      'Not enough disk space',
      `set-up needs about ${wanted} MB in ${folder}, and ${free} MB are free`,
      'Free some space or move the clone to a larger disk, then run the same command again.',
    );
  }
}
