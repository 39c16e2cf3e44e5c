// Runs a program as root in an emulated container: see container.py beside this file.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, unableReason } from '../requireAll';

export interface ContainerOptions {
  /** /autograder inside. */
  readonly folder: string;
  /** What an old kernel, or a stricter profile, does not have. */
  readonly without?: readonly ('landlock' | 'seccomp')[];
  /** Half a core and 768 MB: what Gradescope gives. */
  readonly half?: boolean;
}

const script = join(__dirname, 'container.py');

/** The clone with its packages, and this Node.js. */
const visible = [
  ...new Set([root, realpathSync(join(root, 'node_modules')), dirname(dirname(realpathSync(process.execPath)))]),
].filter((path, _, all) => !path.startsWith('/usr') && !all.some((other) => path.startsWith(`${other}/`)));

/** Starts a command inside. It ends with all that it started. */
export function inContainer(
  { folder, without = [], half }: ContainerOptions,
  command: readonly string[],
): ChildProcess {
  return spawn(
    '/usr/bin/python3',
    [script, folder, ...optionsOf(without), ...(half ? ['--half'] : []), '--', ...command],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
}

const optionsOf = (without: readonly string[]): string[] => [
  ...without.map((name) => `--no-${name}`),
  ...visible.flatMap((path) => ['--ro', path]),
];

/** What a command inside prints. */
export function outputOf(options: ContainerOptions, command: readonly string[]): Promise<Output> {
  return new Promise((resolve, reject) => {
    const child = inContainer(options, command);
    const said = { out: '', err: '' };
    child.stdout!.on('data', (chunk) => (said.out += chunk));
    child.stderr!.on('data', (chunk) => (said.err += chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve({ ...said, code }));
  });
}

export interface Output {
  readonly out: string;
  readonly err: string;
  readonly code: number | null;
}

/** The command that runs a script of this folder inside, with the clone's tsx. */
export const scriptHere = (name: string, ...args: string[]): string[] => [
  process.execPath,
  ...['--import', pathToFileURL(join(root, 'node_modules/tsx/dist/loader.mjs')).href],
  ...[join(__dirname, name), ...args],
];

/** Why no container can be emulated on this machine. */
export const noContainer = unableReason(
  !works(),
  'no container can be emulated here: that needs Linux on x86_64, root, and namespaces',
);

/** Why it cannot be given half a core. */
export const noHalf =
  noContainer ?? unableReason(!works('--half'), 'control groups cannot be made here: the container gets whole cores');

function works(...options: string[]): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  return spawnSync('/usr/bin/python3', [script, '/mnt', ...options, '--', 'true'], { timeout: 20_000 }).status === 0;
}
