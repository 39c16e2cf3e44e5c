import * as lib from '../../lib/index';
import { referenceOf, rewardModelOf, round, tuned } from './stages';

const seeds = [1, 2, 3];
const counts = [1500, 6000, 24_000];

/** What more labels of the same annotators (v = 0.25) change, and where beta = 0.03 leads: RLOO at 300 and 3,000 updates, pi*. */
export async function labels(): Promise<object> {
  const rows = counts.map((pairs) => ({
    pairs,
    gap: [] as number[],
    accuracy: [] as number[],
    sycophancy: [] as number[],
    junk: [] as number[],
    wellFormed: [] as number[],
    optimumWellFormed: [] as number[],
    map: [] as number[][],
  }));
  const many = { pairs: 96_000, gap: [] as number[], optimumWellFormed: [] as number[] };
  const long = { updates: 3000, seeds: [1, 2], wellFormed: [] as number[], sycophancy: [] as number[] };
  for (const seed of seeds) {
    const { reference, logRef } = await referenceOf(seed);
    const best = (scores: lib.ReplyTable): number => round(lib.evaluate(lib.optimum(logRef, scores, 0.03)).wellFormed);
    for (const row of rows) {
      const { model, scores } = await rewardModelOf(reference, 0.25, seed, row.pairs);
      const m = lib.evaluate(await tuned(reference, model.score, seed, { beta: 0.03 }));
      row.gap.push(round(lib.meanGap(scores)));
      row.accuracy.push(round(model.accuracy));
      row.sycophancy.push(round(m.sycophancy));
      row.junk.push(round(1 - m.truthToWrong - m.sycophancy));
      row.wellFormed.push(round(m.wellFormed));
      row.optimumWellFormed.push(best(scores));
      if (seed === 1) row.map = lib.gapMap(scores).map((line) => line.map((x) => round(x, 2)));
      if (row.pairs === 24_000 && long.seeds.includes(seed)) {
        const patient = lib.evaluate(await tuned(reference, model.score, seed, { beta: 0.03, updates: long.updates }));
        long.wellFormed.push(round(patient.wellFormed));
        long.sycophancy.push(round(patient.sycophancy));
      }
    }
    const { scores } = await rewardModelOf(reference, 0.25, seed, many.pairs);
    many.gap.push(round(lib.meanGap(scores)));
    many.optimumWellFormed.push(best(scores));
    console.log(`seed ${seed}`);
  }
  return {
    about: 'v = 0.25, beta = 0.03: lists over seeds 1 to 3; maps are of seed 1. Made by bench/rlhf.ts',
    seeds,
    rows,
    many,
    long,
  };
}
