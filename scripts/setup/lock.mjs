import { mkdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { courseFolder } from './paths.mjs';

/** A lock that was not renewed for this long belongs to a set-up that was killed. */
const STALE_MS = 15_000;

/**
 * Runs `body` while no other set-up of this clone runs (a test and a start, say, in two terminals).
 * The holder renews the lock's time instead of leaving a process id: ids mean nothing across containers.
 */
export async function withLock(
  body,
  { folder = join(courseFolder, 'setup.lock'), stale = STALE_MS, say = console.log } = {},
) {
  mkdirSync(join(folder, '..'), { recursive: true });
  for (let told = false; !take(folder, stale); await sleep(300)) {
    if (!told) say('  Another set-up of this clone is running; waiting for it.');
    told = true;
  }
  const renew = setInterval(() => touch(folder), stale / 5);
  const release = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', release);
  try {
    return await body();
  } finally {
    clearInterval(renew);
    process.off('exit', release);
    release();
  }
}

function take(folder, stale) {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  try {
    if (Date.now() - statSync(folder).mtimeMs > stale) rmSync(folder, { recursive: true, force: true });
  } catch {
    // Released between the two looks: the next try takes it.
  }
  return false;
}

function touch(folder) {
  try {
    utimesSync(folder, new Date(), new Date());
  } catch {
    // Removed by hand: nothing to renew.
  }
}
