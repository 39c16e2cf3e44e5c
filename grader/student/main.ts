// The process beside a submission: reads what the judge asks, line by line, and answers. It knows no expected value, no test and no other
// submission. Bundled by grader/judge/studentBundle.ts.
import { readLine, writeLine } from './pipe';
import type { Request } from './protocol';
import { answer } from './session';

let asked: string | undefined;

// The event loop is empty, yet a promise is awaited: nothing will settle it.
process.on('beforeExit', () => {
  if (asked !== undefined) writeLine({ id: asked, unsettled: true });
});

/** What is printed in a loop reaches the judge, who counts it, and does not wait in memory for the loop's end. */
function printAtOnce(): void {
  for (const stream of [process.stdout, process.stderr]) {
    (stream as unknown as { _handle?: { setBlocking?(on: boolean): void } })._handle?.setBlocking?.(true);
  }
}

async function main(): Promise<void> {
  printAtOnce();
  writeLine({ ready: true });
  for (let line = readLine(); line !== undefined; line = readLine()) {
    const request = JSON.parse(line) as Request;
    asked = request.id;
    const outcome = await answer(request);
    asked = undefined;
    writeLine({ id: request.id, ...outcome });
  }
  process.exit(0);
}

void main();
