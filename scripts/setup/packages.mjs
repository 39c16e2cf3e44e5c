import { existsSync, readFileSync } from 'node:fs';
import { basename, delimiter, dirname, join } from 'node:path';
import { explain } from './explain.mjs';
import { SetupFailure } from './failure.mjs';
import { modulesFolder, root } from './paths.mjs';
import { runCommand } from './runCommand.mjs';
import { readStamp, writeStamp } from './stamp.mjs';

const stampFile = join(modulesFolder, '.course.json');
const platform = `${process.platform}-${process.arch}`;

/**
 * Whether node_modules holds what the lock file asks for. npm writes its own record of what it installed at the very end, so an
 * interrupted installation has none, and packages that somebody added with npm need no second installation.
 */
export function packagesReady(folder = root) {
  const wanted = readStamp(join(folder, 'package-lock.json'))?.packages;
  const installed = readStamp(join(folder, 'node_modules', '.package-lock.json'))?.packages;
  if (!wanted || !installed) return false;
  const stamp = readStamp(join(folder, 'node_modules', '.course.json'));
  if (stamp && stamp.platform !== platform) return false;
  return Object.entries(wanted).every(
    ([path, entry]) =>
      path === '' || (entry.optional && !installed[path]) || installed[path]?.version === entry.version,
  );
}

/** Installs the npm packages exactly as locked, without their install scripts: tfjs-node's dies where its host is closed. */
export async function installPackages() {
  const [command, ...npm] = npmCommand();
  const quick = [
    '--fetch-retries=2',
    '--fetch-retry-mintimeout=1000',
    '--fetch-retry-maxtimeout=4000',
    '--prefer-offline',
  ];
  // npm's last line is not always the reason; at this level it tells of each failed download, to the log only.
  const quiet = ['--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=http'];
  const result = await runCommand(command, [...npm, 'ci', '--ignore-scripts', '--include=dev', ...quick, ...quiet], {
    log: 'npm',
  });
  if (result.code !== 0) {
    const [why, todo] = explain(result.output, "npm's registry", result.logFile);
    throw new SetupFailure('Installing the npm packages (npm ci)', why, todo);
  }
  writeStamp(stampFile, { platform });
}

/** npm as a JavaScript file beside this Node, so that no shell and no npm.cmd stand between. */
export function npmCommand(env = process.env, node = process.execPath) {
  const beside = dirname(node);
  const files = [
    env.npm_execpath && basename(env.npm_execpath) === 'npm-cli.js' ? env.npm_execpath : undefined,
    join(beside, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(beside, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    ...(env.PATH ?? env.Path ?? '')
      .split(delimiter)
      .map((folder) => join(folder, 'node_modules', 'npm', 'bin', 'npm-cli.js')),
  ];
  const found = files.find((file) => file && existsSync(file));
  if (found) return [node, found];
  const onPath = (env.PATH ?? '').split(delimiter).find((folder) => existsSync(join(folder, 'npm')));
  if (onPath && process.platform !== 'win32' && readFileSync(join(onPath, 'npm'), 'utf8').startsWith('#!'))
    return [join(onPath, 'npm')];
  throw new SetupFailure(
    'npm is missing',
    'this Node.js comes without npm',
    'Install Node.js from https://nodejs.org: it brings npm along.',
  );
}
