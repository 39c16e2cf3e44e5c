import { readFileSync } from 'node:fs';

/** MiB of a line `NAME:  123 kB` in a file of /proc; 0 without such a line. */
export const mebibytesIn = (text: string, name: string): number =>
  Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(text)?.[1] ?? 0) / 1024;

/** MiB of the machine that `free` calls used: neither free nor a copy of what is on disk. Linux. */
export function usedMemory(): number {
  const info = readFileSync('/proc/meminfo', 'utf8');
  const of = (name: string): number => mebibytesIn(info, name);
  return of('MemTotal') - of('MemFree') - of('Buffers') - of('Cached') - of('SReclaimable') + of('Shmem');
}
