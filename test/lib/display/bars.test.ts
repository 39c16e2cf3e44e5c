import { expect, test } from 'vitest';
import { barGeometry } from '../../../lib/display/dress/barGeometry';
import { countBins, writeBins } from '../../../lib/display/dress/histogramBins';
import type { Trace } from '../../../lib/display/figure';

const places = (_axis: string, values: ArrayLike<number | string | null>): number[] => Array.from(values, Number);
const [a, b]: Trace[] = [
  { type: 'bar', x: [0, 1], y: [3, -1] },
  { type: 'bar', x: [0, 1], y: [2, -2] },
];

test('grouped bars stand side by side around their place, with the gap between groups', () => {
  const bars = barGeometry([a, b], 'group', 0.2, places);
  expect(bars.get(a)?.map(({ from, to }) => [from, to])).toEqual([
    [-0.4, 0],
    [0.6, 1],
  ]);
  expect(bars.get(b)?.[0]).toMatchObject({ from: 0, to: 0.4, base: 0, top: 2 });
});

test('stacked bars stand on the one before, those that hang hang from it', () => {
  const bars = barGeometry([a, b], 'stack', 0.2, places);
  expect(bars.get(b)).toMatchObject([
    { from: -0.4, to: 0.4, base: 3, top: 5 },
    { base: -1, top: -3 },
  ]);
});

test('a histogram counts each value once, those on a border in the bin above', () => {
  const trace: Trace = { type: 'histogram', x: [0, 0.1, 0.3, 0.35, 0.9], xbins: { start: 0, end: 1, size: 0.1 } };
  expect(countBins(trace).heights).toEqual([1, 1, 0, 2, 0, 0, 0, 0, 0, 1]);
  expect(countBins({ ...trace, histnorm: 'probability' }).heights[3]).toBeCloseTo(0.4);
  expect(countBins({ ...trace, histnorm: 'probability density' }).heights[3]).toBeCloseTo(4);
});

test('histograms of one figure share their bins', () => {
  const two: Trace[] = [
    { type: 'histogram', x: [0, 1, 2] },
    { type: 'histogram', x: [8, 9.5] },
  ];
  writeBins(two);
  expect(two[0].xbins).toEqual(two[1].xbins);
  const { start = NaN, end = NaN } = two[0].xbins ?? {};
  expect(start).toBeLessThanOrEqual(0);
  expect(end).toBeGreaterThan(9.5);
});
