import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { root } from '../../../scripts/setup/paths.mjs';
import { stubPairs } from '../../../scripts/stubs/pairs.mjs';
import { stubOf } from '../../../scripts/stubs/stubOf.mjs';

const between = (...lines: string[]): string =>
  ['f() {', '  // BEGIN SOLUTION', ...lines, '  // END SOLUTION', '}', ''].join('\n');

describe('stubOf', () => {
  it('puts the error of an unwritten function in place of a solution', () => {
    expect(stubOf(between('  return 1;'))).toBe("f() {\n  throw new Error('not implemented');\n}\n");
  });

  it('takes the STUB lines where there are some; a lone one leaves nothing', () => {
    expect(stubOf(between('  return 1;', '  // STUB: return 0;'))).toBe('f() {\n  return 0;\n}\n');
    expect(stubOf(between('  helper();', '  // STUB:'))).toBe('f() {\n}\n');
  });

  it.each([
    ['// END SOLUTION', 1],
    ['// BEGIN SOLUTION', 1],
    ['// BEGIN SOLUTION\n// BEGIN SOLUTION', 2],
    ['// STUB: 1', 1],
  ])('names the line of a marker without its other half: %j', (text, line) => {
    expect(() => stubOf(text, 'a.ts')).toThrow(`a.ts:${line}`);
  });

  it('makes the stubs that are committed', () => {
    for (const { path, stub } of stubPairs(root)) expect(readFileSync(path, 'utf8')).toBe(stub);
  });
});
