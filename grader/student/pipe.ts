import { readSync, writeSync } from 'node:fs';
import { FROM_JUDGE, TO_JUDGE } from './protocol';

const NEWLINE = 10;
const buffer = Buffer.allocUnsafe(1 << 16);
let rest: Buffer = Buffer.alloc(0);

/** The judge's next line, waited for. Nothing: the judge is gone. */
export function readLine(): string | undefined {
  const chunks: Buffer[] = [];
  for (;;) {
    const end = rest.indexOf(NEWLINE);
    if (end >= 0) {
      chunks.push(rest.subarray(0, end));
      rest = rest.subarray(end + 1);
      return Buffer.concat(chunks).toString('utf8');
    }
    chunks.push(rest);
    const size = retry(() => readSync(FROM_JUDGE, buffer, 0, buffer.length, null));
    if (size === 0) return undefined;
    rest = Buffer.from(buffer.subarray(0, size));
  }
}

export function writeLine(message: object): void {
  const bytes = Buffer.from(`${JSON.stringify(message)}\n`);
  for (let sent = 0; sent < bytes.length;) sent += retry(() => writeSync(TO_JUDGE, bytes, sent));
}

/** A pipe that is not ready is asked again a millisecond later. */
function retry(operation: () => number): number {
  for (;;) {
    try {
      return operation();
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
    }
  }
}
