import { lstatSync, readdirSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { SetupFailure } from './failure.mjs';

/** Megabytes that each step leaves behind, with a margin; TensorFlow's counts the download that is removed again. */
export const needed = { packages: 900, python: 450, tensorflow: 1400 };

/** Where each step puts it: what an interrupted set-up left there is used again or replaced. */
const places = { packages: ['node_modules'], python: ['.venv'], tensorflow: ['.course'] };

/** Fails before anything is half done rather than in the middle. */
export function requireSpace(steps, folder, statfs = statfsSync) {
  const wanted = steps.reduce((sum, step) => sum + needed[step], 0);
  if (!wanted) return;
  const { bavail, bsize } = statfs(folder);
  const free = Math.floor((bavail * bsize) / 1e6);
  if (free >= wanted) return;
  // Counted only now: it takes a second.
  const there = steps.flatMap((step) => places[step]).reduce((sum, place) => sum + megabytes(join(folder, place)), 0);
  if (free + there < wanted) {
    throw new SetupFailure(
      'Not enough disk space',
      `set-up needs about ${Math.ceil(wanted - there)} MB in ${folder}, and ${free} MB are free`,
      'Free some space or move the clone to a larger disk, then run the same command again.',
    );
  }
}

/** What a file, or all of a folder, takes; 0 where there is none. */
function megabytes(path) {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.size / 1e6;
  return readdirSync(path).reduce((sum, name) => sum + megabytes(join(path, name)), 0);
}
