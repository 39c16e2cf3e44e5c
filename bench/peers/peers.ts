import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root, runJson } from '../process';

const folder = join(root, '.course', 'peers');
const windows = process.platform === 'win32';
const python = windows ? join(folder, 'Scripts', 'python.exe') : join(folder, 'bin', 'python');
const c = join(folder, windows ? 'reinforce.exe' : 'reinforce');
const script = (name: string) => join(root, 'bench', 'peers', name);

/** A training to 475, or to a limit of steps. */
export interface LessonRun {
  readonly steps: number;
  readonly seconds: number;
  /** Of the processor, all threads: what a busy machine does not change much. */
  readonly cpuSeconds: number;
  readonly solved: boolean;
}

/** Which peers this machine has; `node bench/peers/setup.mjs` brings them. */
export const has = {
  get python(): boolean {
    pythonWorks ??= existsSync(python) && spawnSync(python, ['-c', 'import torch, gymnasium']).status === 0;
    return pythonWorks;
  },
  c: existsSync(c),
};
let pythonWorks: boolean | undefined;

const py = <T>(name: string, ...args: readonly (string | number)[]) =>
  runJson<T>(python, [script(name), ...args.map(String)]);

export const pytorchLesson = (seed: number, maxSteps: number) => py<LessonRun>('reinforce.py', seed, maxSteps);
export const pytorchStep = (shapes: readonly string[]) =>
  py<{ width: number; rows: number; ms: number }[]>('policy_step.py', ...shapes);
export const gymnasiumSteps = () => py<{ scalar: number; vector64: number }>('cartpole_steps.py');
export const cLesson = (seed: number) => runJson<LessonRun>(c, [String(seed)]);
