import type { Limits } from './tier';

/** util-linux's prlimit before a command: limits that the kernel holds, whatever becomes of the grader. */
export function prlimit({ cpuSeconds, megabytes }: Limits): string[] {
  return [
    'prlimit',
    `--cpu=${cpuSeconds}:${cpuSeconds + 2}`,
    // Private memory that can be written. Address space (--as) would not do: WebAssembly reserves gigabytes that it never touches.
    `--data=${2 * megabytes * 1024 * 1024}`,
    `--fsize=${8 * 1024 * 1024}`,
    '--nofile=256',
    '--core=0',
    '--',
  ];
}
