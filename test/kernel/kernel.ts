import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { root, venvPython } from '../../scripts/setup/paths.mjs';
import { jupyterEnvironment } from '../../scripts/start/jupyterEnvironment.mjs';
import { conversation, type Output } from './conversation';

export type { Output };

export interface KernelOptions {
  /** tslab without our repairs, to show what they repair. */
  readonly stock?: boolean;
  /** The folder the kernel starts in, as JupyterLab starts it in the notebook's; `notebooks` by default. */
  readonly cwd?: string;
  /** Added to the environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** The Node that runs the kernel, as the path of the program; the one that runs this by default. */
  readonly node?: string;
}

export interface KernelError {
  readonly ename: string;
  readonly evalue: string;
  readonly traceback: readonly string[];
}

export interface CellResult {
  /** 'timeout' when no reply came, 'lost idle' when the cell would show [*] for ever. */
  readonly status: 'ok' | 'error' | 'abort' | 'timeout' | 'lost idle';
  readonly stdout: string;
  readonly stderr: string;
  /** What the cell put out, as the notebook shows it, in order. */
  readonly outputs: readonly Output[];
  /** display_data and update_display_data, in order. */
  readonly displays: readonly Output[];
  /** Jupyter's own error output. */
  readonly error: KernelError | null;
  /** What execute_input said: the number in a notebook that nbclient executed. */
  readonly executionCount: number | null;
  /** From the request to the reply. */
  readonly ms: number;
  /** How many messages brought the output. */
  readonly messages: number;
}

export interface RunOptions {
  /**
   * Whether an error in this cell drops the cells that arrive in the next 200 ms, as for the cells of JupyterLab's Run All.
   * False by default, which is what nbclient sends for a cell that is meant to fail.
   */
  readonly stopOnError?: boolean;
  readonly timeoutMs?: number;
  /** How long after the reply the kernel may stay busy before it counts as 'lost idle'. */
  readonly idleMs?: number;
}

export interface RunningCell {
  readonly done: Promise<CellResult>;
  /** Resolves when stdout or stderr contains the text: the event to wait for before pressing stop. */
  printed(text: string): Promise<void>;
}

export interface Kernel {
  readonly pid: number;
  /** The process that stands for the Jupyter server: the kernel's parent. */
  readonly server: ChildProcess;
  /** From the start of the process to its first answer. */
  readonly readyMs: number;
  /** language_info, which JupyterLab writes into the notebooks that it saves. */
  readonly language: Readonly<Record<string, unknown>>;
  /** Runs a cell to its end. */
  run(code: string, options?: RunOptions): Promise<CellResult>;
  /** Starts a cell and returns at once. */
  begin(code: string, options?: RunOptions): RunningCell;
  /** The stop button. */
  interrupt(): Promise<void>;
  complete(code: string, cursor?: number): Promise<readonly string[]>;
  /** The text of Shift-Tab; '' when nothing was found. */
  inspect(code: string, cursor?: number): Promise<string>;
  /** Ends kernel and driver; returns how long the kernel took. */
  shutdown(): Promise<number>;
}

/** Long enough for a busy machine. */
const PATIENCE_MS = 60_000;

/**
 * Starts a real kernel through jupyter_client, as JupyterLab would, and drives it.
 *
 * @example
 * const kernel = await startKernel();
 * const { stdout } = await kernel.run('1 + 1'); // "2\n"
 * await kernel.shutdown();
 */
export async function startKernel(options: KernelOptions = {}): Promise<Kernel> {
  const env = {
    // The kernelspec says "node": this puts the chosen one on the PATH.
    ...jupyterEnvironment(process.env, options.node),
    ...(options.stock ? { JUPYTER_PATH: join(root, 'test/kernel/stock') } : {}),
    ...options.env,
  };
  const server = spawn(venvPython, [join(root, 'test/kernel/driver.py')], { stdio: ['pipe', 'pipe', 'pipe'], env });
  const ended = once(server, 'exit');
  const talk = conversation(server);

  const kernelName = options.stock ? 'tslab-stock' : 'course-ts';
  const cwd = options.cwd ?? join(root, 'notebooks');
  const start = { kernel_name: kernelName, cwd, env, timeout: PATIENCE_MS / 1000 };
  const { ms: readyMs, pid, language } = await talk<Started>('start', start).done;

  function begin(code: string, options: RunOptions = {}): RunningCell {
    const { stopOnError = false, timeoutMs = PATIENCE_MS, idleMs = 10_000 } = options;
    const outputs: Output[] = [];
    const waiting = new Set<() => void>();
    const look = (output: Output): void => {
      outputs.push(output);
      for (const check of waiting) check();
    };
    const began = performance.now();
    const request = { code, stop_on_error: stopOnError, timeout: timeoutMs / 1000, grace: idleMs / 1000 };
    const cell = talk<CellReply>('run', request, look);
    const late = (error: Error): CellReply => {
      if (!error.message.includes('TimeoutError')) throw error;
      return { reply: { status: 'timeout' }, idle: true, ms: performance.now() - began };
    };
    const done = cell.done.catch(late).then((reply) => toResult(reply, outputs));
    const printed = (text: string): Promise<void> =>
      new Promise((resolve, reject) => {
        const check = (): void => {
          if (textOf(outputs, 'stdout').includes(text) || textOf(outputs, 'stderr').includes(text)) {
            waiting.delete(check);
            resolve();
          }
        };
        waiting.add(check);
        check();
        const missed = (): void => reject(new Error(`the cell ended without printing ${JSON.stringify(text)}`));
        done.then(missed, missed);
      });
    return { done, printed };
  }

  const ask = (op: string, code: string, cursor: number): Promise<Record<string, unknown>> =>
    talk<Record<string, unknown>>(op, { code, cursor, timeout: PATIENCE_MS / 1000 }).done;

  return {
    pid,
    server,
    readyMs,
    language,
    begin,
    run: (code, runOptions) => begin(code, runOptions).done,
    interrupt: () => talk<void>('interrupt', {}).done,
    complete: async (code, cursor = code.length) => (await ask('complete', code, cursor)).matches as string[],
    inspect: async (code, cursor = code.length) => {
      const { data } = (await ask('inspect', code, cursor)) as { data: Record<string, string> };
      return data['text/plain'] ?? '';
    },
    shutdown: async () => {
      const { ms } = await talk<{ ms: number }>('shutdown', {}).done;
      server.stdin!.end();
      await ended;
      return ms;
    },
  };
}

interface Started {
  readonly ms: number;
  readonly pid: number;
  readonly language: Kernel['language'];
}

interface CellReply {
  readonly reply: { readonly status: CellResult['status'] };
  readonly idle: boolean;
  readonly ms: number;
}

function toResult({ reply, idle, ms }: CellReply, outputs: readonly Output[]): CellResult {
  const find = (type: string): Output | undefined => outputs.find((output) => output.type === type);
  return {
    status: idle ? reply.status : 'lost idle',
    outputs: outputs.filter((output) => output.type !== 'execute_input'),
    stdout: textOf(outputs, 'stdout'),
    stderr: textOf(outputs, 'stderr'),
    displays: outputs.filter((output) => output.type.endsWith('display_data')),
    error: (find('error') as unknown as KernelError) ?? null,
    executionCount: (find('execute_input')?.execution_count as number) ?? null,
    ms,
    messages: outputs.length,
  };
}

function textOf(outputs: readonly Output[], name: string): string {
  return outputs.flatMap((output) => (output.type === 'stream' && output.name === name ? [output.text] : [])).join('');
}
