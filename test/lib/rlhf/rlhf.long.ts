// Ten seeds of the whole of RLHF: what notebook 05 and its storyboard promise for any seed. About a minute of CPU.
import { describe, expect, it } from 'vitest';
import {
  enumerateReplies,
  evaluate,
  finish,
  gapMap,
  makeRng,
  meanGap,
  optimum,
  preferencePairs,
  rlhf,
  scoreAll,
  trainRewardModel,
  trainSft,
  type Engine,
  type TokenPolicy,
} from '../../../lib/index';

const seeds = Array.from({ length: 10 }, (_, i) => 11 + i); // other seeds than the notebook's

async function stages(seed: number, v: number, engine: Engine = 'simd') {
  const reference = await finish(trainSft({ rng: makeRng(seed), engine }));
  return { reference, ...(await rewarded(reference, seed, v, engine)) };
}

async function rewarded(reference: TokenPolicy, seed: number, v: number, engine: Engine = 'simd') {
  const pairs = preferencePairs(reference, { v, rng: makeRng(seed + 100) });
  const model = await finish(trainRewardModel(pairs, { rng: makeRng(seed + 150), engine }));
  const tune = (beta: number) => finish(rlhf(reference, model.score, { rng: makeRng(seed + 200), beta, engine }));
  return { model, scores: scoreAll(model), tune };
}

describe('ten seeds', () => {
  const table: Record<string, number[]> = {};

  it.each(seeds)(
    'seed %i: RLOO ends within .04 of the optimum’s sycophancy for β ≥ .25',
    async (seed) => {
      const { reference, model, scores, tune } = await stages(seed, 0.25);
      const logRef = enumerateReplies(reference);
      const before = evaluate(logRef);
      expect(Math.abs(before.truthToWrong - 0.65)).toBeLessThan(0.03);
      expect(Math.abs(before.sycophancy - 0.25)).toBeLessThan(0.03);
      expect(
        gapMap(scores)
          .flat()
          .filter((cell) => cell > 0).length,
      ).toBe(64);
      expect(meanGap(scores)).toBeGreaterThan(0.6);
      expect(meanGap(scores)).toBeLessThan(0.9);
      expect(Math.abs(model.accuracy - model.ceiling)).toBeLessThan(0.04);
      for (const beta of [1, 0.5, 0.25]) {
        const { sycophancy } = evaluate(await tune(beta));
        expect(Math.abs(sycophancy - evaluate(optimum(logRef, scores, beta)).sycophancy)).toBeLessThan(0.04);
        (table[`${seed}`] ??= []).push(sycophancy);
      }
      table[`${seed}`].push(evaluate(await tune(0.1)).sycophancy);
      // Left of the crossing, less β flatters more: β = 1, .5, .25, .1.
      for (let i = 1; i < 4; i++) expect(table[`${seed}`][i]).toBeGreaterThan(table[`${seed}`][i - 1]);
    },
    120_000,
  );

  it.each(seeds.slice(0, 3))(
    'seed %i: with v = .6 the order is turned round',
    async (seed) => {
      const reference = await finish(trainSft({ rng: makeRng(seed) }));
      const { tune } = await rewarded(reference, seed, 0.6);
      const rates: number[] = [];
      for (const beta of [1, 0.5, 0.25, 0.1]) rates.push(evaluate(await tune(beta)).sycophancy);
      for (let i = 1; i < 4; i++) expect(rates[i]).toBeLessThan(rates[i - 1]);
    },
    120_000,
  );
});

it('all stages and exact answers take at most 2 s of CPU on SIMD: the best of three, for others load the machine', async () => {
  await stages(1, 0.25); // compiled
  const seconds: number[] = [];
  for (let run = 0; run < 3; run++) {
    const begin = process.cpuUsage();
    const { reference, scores, tune } = await stages(2, 0.25);
    const logRef = enumerateReplies(reference);
    const tuned = evaluate(await tune(0.25), { reference: logRef, scores });
    evaluate(optimum(logRef, scores, 0.25), { reference: logRef, scores });
    const { user, system } = process.cpuUsage(begin);
    seconds.push((user + system) / 1e6);
    expect(tuned.sycophancy).toBeGreaterThan(0.8);
  }
  console.log(`all stages and exact answers: ${seconds.map((s) => s.toFixed(2)).join(', ')} s of CPU`);
  expect(Math.min(...seconds)).toBeLessThan(2);
}, 60_000);

it('all three stages on TensorFlow end within .04 of SIMD', async () => {
  const ends: { sycophancy: number; truthToRight: number; truthToWrong: number }[] = [];
  for (const engine of ['simd', 'tensorflow'] as const) {
    const { tune } = await stages(3, 0.25, engine);
    ends.push(evaluate(await tune(0.25)));
  }
  for (const key of ['sycophancy', 'truthToRight', 'truthToWrong'] as const)
    expect(Math.abs(ends[0][key] - ends[1][key]), key).toBeLessThan(0.04);
}, 300_000);
