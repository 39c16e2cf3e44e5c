import type { ChildProcess } from 'node:child_process';

/** Ends a process that leads a group (`detached`), with all of the group. */
export function endGroup(child: ChildProcess): void {
  if (child.exitCode === null && child.signalCode === null && !killGroup(child)) child.kill('SIGKILL');
}

/** Ends what is left of a process's group, also when the process itself is gone. Whether there was anybody. */
export function killGroup({ pid }: ChildProcess): boolean {
  try {
    return pid !== undefined && process.kill(-pid, 'SIGKILL');
  } catch {
    return false;
  }
}
