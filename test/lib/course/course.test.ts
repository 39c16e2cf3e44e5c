import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { assert } from '../../../lib/course/assert';
import { near } from '../../../lib/course/near';
import { predict } from '../../../lib/course/predict';
import { reveal } from '../../../lib/course/reveal';
import { recordingOutput, setOutput, type RecordingOutput } from '../../../lib/display/output';

let output: RecordingOutput;
beforeEach(() => setOutput((output = recordingOutput())));
afterEach(() => setOutput());
const last = (): string => String(output.bundles[output.bundles.length - 1]['text/plain']);

describe('claims', () => {
  it('assert is silent while a claim holds, and throws its words when it does not', () => {
    expect(assert(true, 'fine')).toBeUndefined();
    expect(() => assert(false, 'J is an area')).toThrow('This does not hold: J is an area');
  });

  it('near compares numbers and vectors; NaN is near nothing; lengths must agree', () => {
    expect(near(1, 1.1, 0.1 + 1e-12)).toBe(true);
    expect(near([1, 2], Float64Array.of(1, 2.2), 0.1)).toBe(false);
    expect(near(NaN, NaN, 1)).toBe(false);
    expect(near([], [], 0)).toBe(true);
    expect(() => near([1], [1, 2], 1)).toThrow(/1 numbers and 2 numbers/);
  });
});

describe('predictions', () => {
  it('without a prediction nothing is judged', () => {
    predict('t-1', '');
    expect(last()).toContain('none yet');
    expect(reveal('t-1', 'less')).toBeUndefined();
    expect(last()).toBe('Prediction t-1: it is “less”.');
  });

  it('words are compared without case and spaces, lists in any order, numbers within a distance', () => {
    predict('t-2', ' Sb  ib IB ');
    expect(reveal('t-2', 'Sb Ib Ib')).toBe(true);
    predict('t-3', ['b', 'A']);
    expect(reveal('t-3', ['a', 'B'])).toBe(true);
    predict('t-4', 30);
    expect(reveal('t-4', 32, { within: 5 })).toBe(true);
    expect(reveal('t-4', 32)).toBe(false);
    predict('t-5', false);
    expect(reveal('t-5', false)).toBe(true);
  });

  it('what a reader writes is text, never markup, and a prediction can be taken back', () => {
    predict('t-6', '<img src=x onerror=alert(1)>');
    expect(String(output.bundles[0]['text/html'])).not.toContain('<img');
    predict('t-6', undefined);
    expect(reveal('t-6', 1, { because: 'one' })).toBeUndefined();
    expect(last()).toBe('Prediction t-6: it is 1. one');
  });
});
