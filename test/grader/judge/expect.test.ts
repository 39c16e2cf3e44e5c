import { describe, expect, it } from 'vitest';
import { returns } from '../../../grader/judge/expect';
import type { Answer } from '../../../grader/judge/student';

const judged = (value: unknown, expected: unknown): string | undefined =>
  returns(expected)({ kind: 'returned', value, changed: [] } as Answer & { kind: 'returned' })?.sentence;

describe('returns', () => {
  it.each([[Infinity], [-Infinity], [NaN], [0], [1e300]])('%s is itself', (value) => {
    expect(judged(value, value)).toBeUndefined();
  });

  it.each([
    [5, Infinity],
    [-Infinity, Infinity],
    [NaN, Infinity],
    [Infinity, 5],
    [NaN, 5],
  ])('%s is not %s', (value, expected) => {
    expect(judged(value, expected)).toContain('is');
  });

  it('says where an array differs; a typed array is as good as an array', () => {
    expect(judged([1, 2], [1, Infinity])).toContain('[1]');
    expect(judged(Float64Array.of(1, 2), [1, 2])).toBeUndefined();
    expect(judged([1], [1, 2])).toBe('The answer has 1 entry; 2 are asked for.');
    expect(judged(undefined, [1])).toBe('The answer is undefined; an array of 1 is asked for. Is there a `return`?');
    expect(judged([1, 2], [1])).toBe('The answer has 2 entries; 1 is asked for.');
  });
});
