import { expect, test } from 'vitest';
import { cartPole, greedyScore, makeRng, measureAlong } from '../../../lib/index';

async function* reports(steps: readonly number[]): AsyncGenerator<{ steps: number }, string> {
  for (const step of steps) yield { steps: step };
  return 'done';
}

test('measures at the first report at or after each step, once a report, and at the end', async () => {
  let calls = 0;
  const measure = ({ steps }: { steps: number }): number => {
    calls++;
    return steps;
  };
  const { values, result } = await measureAlong(reports([3, 8, 20]), [1, 2, 8, 9, 50, 60], measure);
  expect(values).toEqual([3, 3, 8, 20, 20, 20]);
  expect(result).toBe('done');
  expect(calls).toBe(4);
});

test('a training without a report is refused', async () => {
  await expect(measureAlong(reports([]), [1], () => 0)).rejects.toThrow(/without a report/);
});

test('a score without dice: always right falls after about nine steps', () => {
  const score = greedyScore(cartPole(), () => 1, { rng: makeRng(1) });
  expect(score).toBeGreaterThan(7);
  expect(score).toBeLessThan(12);
  expect(() => greedyScore(cartPole(), () => 1, { episodes: 0, rng: makeRng(1) })).toThrow(/episodes is 0/);
});
