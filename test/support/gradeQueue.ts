import { spawn, type ChildProcess } from 'node:child_process';
import { root } from '../../scripts/setup/paths.mjs';

/** A program of `scripts/` in a process of its own, with what it has said so far. */
export interface Running {
  readonly child: ChildProcess;
  said(): string;
  readonly ended: Promise<number | null>;
}

export function startScript(script: string, args: readonly string[], environment: object = {}): Running {
  const child = spawn(process.execPath, ['--import', 'tsx', `scripts/${script}.ts`, ...args], {
    cwd: root,
    env: { ...process.env, ...environment },
  });
  let said = '';
  child.stdout.on('data', (chunk) => (said += chunk));
  child.stderr.on('data', (chunk) => (said += chunk));
  return { child, said: () => said, ended: new Promise((resolve) => child.once('close', resolve)) };
}
