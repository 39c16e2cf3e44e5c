import { expect, test } from 'vitest';
import { makeRng } from '../../../lib/engine/rng';
import { bootstrapBand } from '../../../lib/statistics/bootstrapBand';
import { bootstrapInterval } from '../../../lib/statistics/bootstrapInterval';
import { mean } from '../../../lib/statistics/mean';

const rng = makeRng(3);
const runs = (n: number, points: number) =>
  Array.from({ length: n }, () => Array.from({ length: points }, (_, i) => Math.round(20 * rng()) + i));

test('each point of a band is the bootstrap interval of that point, to the bit, ties included', () => {
  for (const n of [1, 2, 3, 4, 7, 20]) {
    const curves = runs(n, 5);
    for (const statistic of ['iqm', 'mean'] as const) {
      const band = bootstrapBand(curves, { statistic, resamples: 300, level: 0.9, rng: makeRng(n) });
      for (let point = 0; point < 5; point++) {
        const values = curves.map((curve) => curve[point]);
        const interval = bootstrapInterval(values, {
          ...(statistic === 'mean' && { statistic: mean }),
          resamples: 300,
          level: 0.9,
          rng: makeRng(n),
        });
        expect(band.mid[point]).toBeCloseTo(interval.estimate, 12);
        expect(band.low[point]).toBeCloseTo(interval.low, 12);
        expect(band.high[point]).toBeCloseTo(interval.high, 12);
      }
    }
  }
});

test('20 runs of 150 points with 500 resamples take at most .2 s', () => {
  const curves = runs(20, 150);
  const times = [1, 2, 3].map((seed) => {
    const began = performance.now();
    bootstrapBand(curves, { resamples: 500, rng: makeRng(seed) });
    return performance.now() - began;
  });
  expect(Math.min(...times)).toBeLessThan(200);
});

test('curves of unlike length are refused', () => {
  expect(() => bootstrapBand([[1, 2], [1]], { rng })).toThrow('curves[1] has 1 points; expected 2');
  expect(() => bootstrapBand([], { rng })).toThrow('no curves');
});
