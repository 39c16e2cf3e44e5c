import { existsSync, realpathSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { SetupFailure } from './failure.mjs';
import { packagesReady } from './packages.mjs';
import { root } from './paths.mjs';

/**
 * The installation whose packages a learner's clone uses on a school's hub, or undefined where the clone has its own. The kernel links
 * `node_modules` when a notebook starts; a terminal may be first, then it is linked here (the hub tells where to in COURSE_CODE_ROOT).
 */
export function sharedCodeRoot(clone = root, env = process.env) {
  const modules = join(clone, 'node_modules');
  const shared = env.COURSE_CODE_ROOT && join(env.COURSE_CODE_ROOT, 'node_modules');
  if (!existsSync(modules) && shared && existsSync(shared) && env.COURSE_CODE_ROOT !== clone)
    symlinkSync(shared, modules);
  if (!existsSync(modules)) return undefined;
  const codeRoot = dirname(realpathSync(modules));
  return codeRoot === realpathSync(clone) ? undefined : codeRoot;
}

/** Nothing is installed in a learner's clone. @throws SetupFailure where the shared packages are not those of this clone */
export function requireShared(codeRoot, clone = root) {
  if (packagesReady(clone)) return;
  throw new SetupFailure(
    "Using the hub's packages",
    `${codeRoot} holds other versions of the packages than this clone asks for`,
    `Bring your clone up to date (git pull, or the course's link). If it is, tell the hub's admin: the course in ${codeRoot} is older.`,
  );
}
