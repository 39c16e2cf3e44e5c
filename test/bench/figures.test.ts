import { describe, expect, it } from 'vitest';
import { short, spread, written } from '../../bench/figures';
import { table } from '../../bench/table';

describe('figures of bench/', () => {
  it('are medians with the whole range of the rounds', () => {
    expect(spread([3, 1, 2])).toMatchObject({ median: 2, low: 1, high: 3 });
    expect(spread([4, 1, 2, 3]).median).toBe(2.5);
  });
  it('leave the rounds in their order', () => expect(spread([3, 1, 2]).rounds).toEqual([3, 1, 2]));
  it('are written with the digits that mean something', () => {
    expect(written(spread([122.4, 118.6, 145.1]), '×')).toBe('122× (119–145)');
    expect(written(spread([0.6612]), '×')).toBe('0.66× (0.66–0.66)');
    expect([short(1507), short(266_000), short(15_300_000)]).toEqual(['1.51 k', '266 k', '15.3 M']);
  });
  it('stand under each other in a table that marks what is reached', () => {
    const row = { name: 'a', reach: '≥ 1', measured: '2', reached: true };
    expect(table([row, { ...row, reached: false }, { ...row, reached: undefined }]).split('\n')).toEqual([
      '   measure  reach  measured',
      '✓  a        ≥ 1    2',
      '✗  a        ≥ 1    2',
      '   a        ≥ 1    2',
    ]);
  });
});
