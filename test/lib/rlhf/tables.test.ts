import { expect, it } from 'vitest';
import { referenceOf, rewardModelOf, tuned } from '../../../bench/rlhf/stages';
import { evaluate, meanGap, optimum } from '../../../lib/index';
import grid from '../../../notebooks/data/rlhf-grid.json';
import remedies from '../../../notebooks/data/rlhf-remedies.json';

it('the committed tables of notebook 05 are what the library computes: seed 1, v = 0.25, β = 0.25, to three digits', async () => {
  const { reference, logRef } = await referenceOf(1);
  const { model, scores } = await rewardModelOf(reference, 0.25, 1);
  const metrics = evaluate(await tuned(reference, model.score, 1));
  const [i, j] = [grid.v.indexOf(0.25), grid.beta.indexOf(0.25)];
  expect(grid.gap[i][0]).toBeCloseTo(meanGap(scores), 2);
  expect(grid.sycophancy[i][j][0]).toBeCloseTo(metrics.sycophancy, 2);
  expect(grid.truthToRight[i][j][0]).toBeCloseTo(metrics.truthToRight, 2);
  expect(grid.optimum[i][j][0]).toBeCloseTo(evaluate(optimum(logRef, scores, 0.25)).sycophancy, 2);
  expect(remedies.runs['no remedy'].truthToWrong[0]).toBeCloseTo(metrics.truthToWrong, 2);
  expect(grid.sycophancy.flat(2).length).toBe(275);
});
