import { readFileSync } from 'node:fs';

/**
 * CPU seconds that a process has used, see proc(5). Linux.
 *
 * @param children also what its children used that have ended
 * @returns 0 for a process that is gone
 */
export function cpuSeconds(pid: number | 'self', { children = false }: { readonly children?: boolean } = {}): number {
  let stat: string;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return 0;
  }
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  // utime, stime, cutime and cstime, in ticks of 10 ms.
  return fields.slice(11, children ? 15 : 13).reduce((sum, ticks) => sum + Number(ticks) / 100, 0);
}
