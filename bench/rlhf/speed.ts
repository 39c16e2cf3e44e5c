import * as lib from '../../lib/index';
import { referenceOf, rewardModelOf } from './stages';

const seeds = [1, 2, 3, 4, 5];
const checks = Array.from({ length: 60 }, (_, i) => 5 * (i + 1));

/** After how many updates nine tenths of the way to pi* are done: sycophancy for v = 0.25, truth for v = 0.9. */
export async function speed(): Promise<object> {
  const flattery: number[] = [];
  const honesty: number[] = [];
  const dip: number[] = [];
  const allMistaken: number[] = [];
  for (const seed of seeds) {
    const { reference, logRef } = await referenceOf(seed);
    for (const [v, key, list] of [
      [0.25, 'sycophancy', flattery],
      [0.9, 'truthToWrong', honesty],
    ] as const) {
      const { model, scores } = await rewardModelOf(reference, v, seed);
      const [from, to] = [lib.evaluate(logRef)[key], lib.evaluate(lib.optimum(logRef, scores, 0.25))[key]];
      const curve = await curveOf(reference, model.score, seed, 0.5);
      list.push(reached(curve.map((m) => (m[key] - from) / (to - from))));
      if (v === 0.9) {
        dip.push(Number(Math.min(...curve.map((m) => m.truthToRight)).toFixed(3)));
        const alone = await curveOf(reference, model.score, seed, 1);
        allMistaken.push(reached(alone.map((m) => (m[key] - from) / (to - from))));
      }
    }
    console.log(`seed ${seed}`);
  }
  return {
    about:
      'updates to 0.9 of the way to pi*, checked every 5; dip: the least truth to right users on the way. Made by bench/rlhf.ts',
    seeds,
    flattery,
    honesty,
    dip,
    allMistaken,
  };
}

async function curveOf(
  reference: lib.TokenPolicy,
  reward: lib.RewardFunction,
  seed: number,
  mistaken: number,
): Promise<lib.Metrics[]> {
  const curve: lib.Metrics[] = [];
  for await (const { update, policy } of lib.rlhf(reference, reward, { rng: lib.makeRng(seed + 200), mistaken }))
    if (checks.includes(update)) curve.push(lib.evaluate(policy));
  return curve;
}

function reached(shares: readonly number[]): number {
  return checks[shares.findIndex((share) => share >= 0.9)] ?? NaN;
}
