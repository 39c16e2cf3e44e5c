import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { dirname, join } from 'node:path';
import { root, venvPython } from '../setup/paths.mjs';
import { jupyterEnvironment } from '../start/jupyterEnvironment.mjs';

export interface Execution {
  readonly seconds: number;
  /** The cells that ran, in order. */
  readonly cells: readonly { readonly id: string; readonly seconds: number }[];
  /** What went wrong, with the trace; null when all is well. */
  readonly error: string | null;
}

export interface ExecuteOptions {
  /** Where the executed notebook is written; nowhere by default. The notebook itself never changes. */
  readonly copy?: string;
  /** For one cell. */
  readonly timeoutSeconds?: number;
}

/** Executes a notebook from its own folder, with nbclient and our kernel. */
export async function executeNotebook(path: string, options: ExecuteOptions = {}): Promise<Execution> {
  const { copy, timeoutSeconds = 600 } = options;
  const script = join(root, 'scripts/notebooks/execute.py');
  const args = [script, path, dirname(path), String(timeoutSeconds), ...(copy ? [copy] : [])];
  const python = spawn(venvPython, args, { stdio: ['ignore', 'pipe', 'pipe'], env: jupyterEnvironment() });
  const ended = new Promise<number | null>((resolve, reject) => {
    python.once('error', reject);
    python.once('exit', resolve);
  });
  const [out, complaints, code] = await Promise.all([text(python.stdout), text(python.stderr), ended]);
  // The kernel's own standard output comes first, if there is any.
  const result = out.trim().split('\n').at(-1) ?? '';
  if (code !== 0 || !result.startsWith('{')) throw new Error(`${path} could not be executed\n${complaints}`);
  return JSON.parse(result) as Execution;
}
