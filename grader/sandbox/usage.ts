import { readdirSync, readFileSync } from 'node:fs';

/** What a process and all that it started use now. */
export interface Usage {
  readonly cpuSeconds: number;
  readonly megabytes: number;
  readonly processes: number;
}

/** Clock ticks a second and page size: what Linux has on every machine that Node runs on, see proc(5). */
const TICKS = 100;
const PAGE = 4096;

/** Usage of a process with its descendants, from /proc. Nothing where there is no /proc, or no such process. */
export function usageOf(pid: number): Usage | undefined {
  const total = { cpuSeconds: 0, megabytes: 0, processes: 0 };
  const queue = [pid];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    try {
      const stat = readFileSync(`/proc/${next}/stat`, 'utf8');
      // The name, in brackets, may hold anything: fields are counted from behind it.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      total.cpuSeconds += (Number(fields[11]) + Number(fields[12]) + Number(fields[13]) + Number(fields[14])) / TICKS;
      total.megabytes += (Number(fields[21]) * PAGE) / (1024 * 1024);
      total.processes++;
      for (const thread of readdirSync(`/proc/${next}/task`)) queue.push(...childrenOf(next, thread));
    } catch {
      // It ended between two reads.
    }
  }
  return total.processes ? total : undefined;
}

/** Of one thread: Linux keeps apart what each has started. None of one that ended between two reads. */
function childrenOf(pid: number, thread: string): number[] {
  try {
    return readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
  } catch {
    return [];
  }
}
