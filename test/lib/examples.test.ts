// Every @example of the library runs, and what it says of its result is so.
import { dirname, resolve } from 'node:path';
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import * as lib from '../../lib/index';
import { readExamples, toFunctionBody, withoutExample } from './readExamples';

const root = resolve(__dirname, '../..');
const AsyncFunction = Object.getPrototypeOf(async () => {}).constructor as new (
  ...names: string[]
) => (...values: unknown[]) => Promise<void>;

/** Modules as an example's imports name them: './lib/…', './notebooks/…' from the course's folder, as in a notebook; else from the file's own. */
async function load(name: string, file: string): Promise<object> {
  if (name === './lib/index') return lib;
  if (!name.startsWith('.')) return import(/* @vite-ignore */ name);
  return import(/* @vite-ignore */ resolve(/^\.\/(lib|notebooks)\//.test(name) ? root : dirname(file), name));
}

/** `Float64Array [1, 2]`, as Node prints it, means the typed array; all else is an expression. */
function valueOf(text: string): unknown {
  const typed = /^((?:Float|Int|Uint)\d+Array)(?:\(\d+\))?\s*(\[.*\])$/.exec(text);
  return new Function(`return (${typed ? `${typed[1]}.from(${typed[2]})` : text});`)();
}

/** Equal, numbers up to rounding in the sixth digit after the point. */
function check(actual: unknown, text: string): void {
  const expected = valueOf(text);
  if (typeof expected === 'number') return expect(actual).toBeCloseTo(expected, 6);
  expect(inspect(rounded(actual), { depth: 6 }), `→ ${text}`).toBe(inspect(rounded(expected), { depth: 6 }));
}

function rounded(value: unknown): unknown {
  if (typeof value === 'number') return Math.round(value * 1e6) / 1e6 + 0;
  if (Array.isArray(value)) return value.map(rounded);
  if (ArrayBuffer.isView(value))
    return { [value.constructor.name]: Array.from(value as unknown as ArrayLike<number>, rounded) };
  return value;
}

describe('every @example runs', () => {
  const examples = readExamples('lib');
  it('and there are many', () => expect(examples.length).toBeGreaterThan(100));
  it.each(examples.map(({ title, file, code }) => [title, file, code]))('%s', async (_title, file, code) => {
    // What is imported is imported; what is not is there as in a notebook that has imported the library, or in this file.
    const names = { ...lib, ...((await import(/* @vite-ignore */ file)) as object) };
    const run = new AsyncFunction('modules', 'check', ...Object.keys(names), `{${toFunctionBody(code)}}`);
    await run((name: string) => load(name, file), check, ...Object.values(names));
  });
});

describe('all that a notebook may import', () => {
  // Lists of colours: their sentence says it all.
  const plain = ['diverging', 'sequential'];
  it('has an @example', () => expect(withoutExample('lib/index.ts').sort()).toEqual(plain));
});
