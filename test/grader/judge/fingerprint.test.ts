import { describe, expect, it } from 'vitest';
import { fingerprint, matches } from '../../../grader/judge/fingerprint';
import type { Case } from '../../../grader/judge/exercise';
import { decode, encode, type Wire } from '../../../grader/student/wire';

const overThePipe = (value: unknown) => decode(JSON.parse(JSON.stringify(encode(value))) as Wire);
const print = (value: unknown) => fingerprint({ kind: 'returned', value, changed: [] }, {} as Case);

describe('numbers that JSON lacks', () => {
  it.each([-0, NaN, Infinity, -Infinity])('%s arrives as it left, alone and in an array', (value) => {
    expect(overThePipe(value)).toBe(value);
    expect(overThePipe(Float64Array.of(1, value))).toEqual(Float64Array.of(1, value));
  });
});

describe('two answers are alike', () => {
  it.each([
    [0.1 + 0.2, 0.3],
    [-0, 0],
    [NaN, NaN],
    [Infinity, Infinity],
    [1e6, 1e6 + 1],
  ])('%s and %s', (a, b) => {
    expect(matches(print([a]), print([b]))).toBe(true);
  });

  it.each([
    [1, 1.001],
    [NaN, 0],
    [Infinity, 1],
    [Infinity, -Infinity],
    [0, undefined],
    [0, '0'],
  ])('not %s and %s', (a, b) => {
    expect(matches(print([a]), print([b]))).toBe(false);
  });
});
