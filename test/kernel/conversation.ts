import { type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';

/** One message on the iopub channel that belongs to a cell; its content is spread beside the type. */
export interface Output {
  readonly type: string;
  readonly [field: string]: unknown;
}

/** Requests and answers over the driver's stdin and stdout, matched by number. */
export function conversation(driver: ChildProcess) {
  interface Request {
    resolve(value: unknown): void;
    reject(error: Error): void;
    onOutput?: (output: Output) => void;
  }
  const requests = new Map<number, Request>();
  let next = 0;
  let complaints = '';
  driver.stderr!.on('data', (text) => (complaints += text));
  driver.on('exit', () => {
    for (const { reject } of requests.values()) reject(new Error(`the driver ended\n${complaints}`));
  });
  createInterface({ input: driver.stdout! }).on('line', (line) => {
    const { id, ok, error, output } = JSON.parse(line);
    const request = requests.get(id);
    if (!request) return;
    if (output) return request.onOutput?.(output);
    requests.delete(id);
    if (error) request.reject(new Error(error));
    else request.resolve(ok);
  });
  return <T>(op: string, fields: object, onOutput?: (output: Output) => void): { done: Promise<T> } => {
    const id = next++;
    const done = new Promise<T>((resolve, reject) => {
      requests.set(id, { resolve: resolve as (value: unknown) => void, reject, onOutput });
    });
    driver.stdin!.write(JSON.stringify({ id, op, ...fields }) + '\n');
    return { done };
  };
}
