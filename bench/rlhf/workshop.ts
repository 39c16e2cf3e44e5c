import * as lib from '../../lib/index';
import { referenceOf, rewardModelOf, round, tuned } from './stages';

const seeds = [1, 2, 3];
const columns = ['sycophancy', 'kl', 'entropy', 'wellFormed', 'great'] as const;

/** Section 10: the same beta = 0.25 in seven spellings, with RLOO, GRPO, and no baseline under a shifted reward. */
export async function workshop(): Promise<object> {
  const rows: Record<string, Record<(typeof columns)[number], number[]>> = {};
  for (const seed of seeds) {
    const { reference, logRef } = await referenceOf(seed);
    const { model, scores } = await rewardModelOf(reference, 0.25, seed);
    const record = (name: string, what: lib.TokenPolicy | lib.ReplyTable): void => {
      const metrics = lib.evaluate(what, { reference: logRef });
      const row = (rows[name] ??= { sycophancy: [], kl: [], entropy: [], wellFormed: [], great: [] });
      columns.forEach((column) => row[column].push(round(metrics[column])));
    };
    record('optimum', lib.optimum(logRef, scores, 0.25));
    record('forward KL optimum', lib.forwardKlOptimum(logRef, scores, 0.25));
    for (const kl of lib.klSpellings) record(`RLOO, ${kl}`, await tuned(reference, model.score, seed, { kl }));
    record('RLOO, no KL', await tuned(reference, model.score, seed, { beta: 0 }));
    for (const kl of ['k1 reward', 'k2 loss'] as const)
      record(`GRPO, ${kl}`, await tuned(reference, model.score, seed, { kl, advantage: 'grpo' }));
    for (const c of [0, 20]) {
      const shifted: lib.RewardFunction = (batch) => model.score(batch).map((r) => r + c);
      record(`no baseline, r + ${c}`, await tuned(reference, shifted, seed, { advantage: 'none' }));
    }
    console.log(`seed ${seed}`);
  }
  return { about: 'v = 0.25, beta = 0.25, 300 updates: lists over seeds 1 to 3. Made by bench/rlhf.ts', seeds, rows };
}
