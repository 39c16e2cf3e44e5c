import { harnessOf, NeedsTensorflow, settleTensorflow } from './bundles';
import { ForbiddenImport, loadFile } from './loadFile';
import { readLine, writeLine } from './pipe';
import type { Callback, CallbackResult, Place, Reply, Request } from './protocol';
import { decode, encode, type Wire } from './wire';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a learner's function takes what it takes
type AnyFunction = (...args: any[]) => unknown;
type Outcome = Reply extends infer R ? (R extends Reply ? Omit<R, 'id'> : never) : never;

/** What the judge may ask for again: functions among what was returned. */
const kept: AnyFunction[] = [];
let exported: Record<string, unknown> = {};
let file = '';

const keep = (fn: AnyFunction): number => kept.push(fn) - 1;

/** Answers one request. */
export async function answer(request: Request): Promise<Outcome> {
  try {
    if ('load' in request) {
      file = request.load.file;
      if (request.load.tensorflow) await settleTensorflow();
      exported = loadFile(file, request.load.code);
      return { loaded: Object.keys(exported) };
    }
    if ('handle' in request) return await callIt(kept[request.handle], request.args);
    const found = exported[request.call];
    if (typeof found !== 'function') return { missing: true };
    const { harness } = request;
    if (harness === undefined) return await callIt(found as AnyFunction, request.args);
    return await callIt((...args) => harnessOf(harness)(found, ...args), request.args);
  } catch (error) {
    return failure(error, []);
  }
}

async function callIt(fn: AnyFunction, wires: readonly Wire[]): Promise<Outcome> {
  const args = wires.map((wire) => decode(wire, callBack));
  const before = args.map(snapshot);
  const changed = (): number[] => args.flatMap((arg, i) => (snapshot(arg) === before[i] ? [] : [i]));
  let value: unknown;
  try {
    value = await fn(...args);
  } catch (error) {
    if (!(error instanceof NeedsTensorflow)) return failure(error, changed());
    await settleTensorflow();
    return callIt(fn, wires);
  }
  try {
    return { returned: encode(value, keep), changed: changed() };
  } catch (error) {
    return { unsendable: (error as Error).message };
  }
}

/** A function of the judge's: asks, and waits. */
function callBack(id: number): AnyFunction {
  return (...args) => {
    writeLine({ callback: id, args: args.map((arg) => encode(arg, keep)) } satisfies Callback);
    const line = readLine();
    if (line === undefined) process.exit(1);
    const result = JSON.parse(line) as CallbackResult;
    if ('threw' in result) throw new Error(result.threw);
    return decode(result.value, callBack);
  };
}

/** Functions count as unchanged: what they did is seen by the judge. */
function snapshot(value: unknown): string {
  try {
    return JSON.stringify(encode(value, () => 0));
  } catch {
    return 'what cannot be written';
  }
}

function failure(error: unknown, changed: readonly number[]): Outcome {
  if (error instanceof ForbiddenImport) return { forbidden: error.message };
  const message = error instanceof Error ? String(error.message) : String(error);
  const at = error instanceof Error ? placeOf(error) : undefined;
  return { threw: message.slice(0, 2000), ...(at ? { at } : {}), changed };
}

/** The innermost line of the student's own file. */
function placeOf({ stack }: Error): Place | undefined {
  const line = String(stack)
    .split('\n')
    .find((frame) => frame.includes(`${file}:`));
  const [, row, column] = /:(\d+):(\d+)\)?$/.exec(line ?? '') ?? [];
  return row ? { line: Number(row), column: Number(column) } : undefined;
}
