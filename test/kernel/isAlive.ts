import { existsSync, readFileSync } from 'node:fs';

/** Whether the process runs. One that has ended stays in the table until somebody asks for its result. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  const stat = `/proc/${pid}/stat`;
  return !existsSync(stat) || !/\) Z /.test(readFileSync(stat, 'utf8'));
}
