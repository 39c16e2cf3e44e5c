import * as lib from '../../lib/index';
import { referenceOf, rewardModelOf, round, tuned } from './stages';

const seeds = Array.from({ length: 10 }, (_, i) => i + 1);
const ratios = Array.from({ length: 31 }, (_, i) => i / 10);
const columns = ['truthToWrong', 'sycophancy', 'truthToRight', 'kl', 'wellFormed'] as const;

type Row = Record<(typeof columns)[number], number[]>;
const emptyRow = (): Row => ({ truthToWrong: [], sycophancy: [], truthToRight: [], kl: [], wellFormed: [] });
const add = (row: Row, metrics: lib.Metrics): void =>
  columns.forEach((column) => row[column].push(round(metrics[column], 4)));

/** The remedies of section 9, ten seeds each, and pi* for penalties of 0 to 3 gaps, mean of the ten. */
export async function remedies(): Promise<object> {
  const runs: Record<string, Row> = {};
  const best = { all: ratios.map(emptyRow), false: ratios.map(emptyRow) };
  for (const seed of seeds) {
    const { reference, logRef } = await referenceOf(seed);
    const record = (name: string, policy: lib.TokenPolicy): void =>
      add((runs[name] ??= emptyRow()), lib.evaluate(policy, { reference: logRef }));
    record('reference', reference);
    const { model, scores } = await rewardModelOf(reference, 0.25, seed);
    const gap = lib.meanGap(scores);
    record('no remedy', await tuned(reference, model.score, seed));
    record('β = 1', await tuned(reference, model.score, seed, { beta: 1 }));
    for (const onlyFalse of [false, true]) {
      for (const ratio of [1, 2]) {
        const reward = lib.agreementPenalty(model.score, { lambda: ratio * gap, onlyFalse });
        const name = `${onlyFalse ? 'false agreement' : 'every agreement'}, λ = ${ratio === 1 ? '' : '2 '}gap`;
        record(name, await tuned(reference, reward, seed));
      }
      for (const [i, ratio] of ratios.entries()) {
        const penalised = lib.penalisedScores(scores, { lambda: ratio * gap, onlyFalse });
        const metrics = lib.evaluate(lib.optimum(logRef, penalised, 0.25), { reference: logRef });
        add(best[onlyFalse ? 'false' : 'all'][i], metrics);
      }
    }
    for (const v of [0.6, 0.9]) {
      const checked = await rewardModelOf(reference, v, seed);
      record(`v = ${v}`, await tuned(reference, checked.model.score, seed));
    }
    console.log(`seed ${seed}`);
  }
  const mean = (row: Row): object =>
    Object.fromEntries(columns.map((column) => [column, round(lib.mean(row[column]))]));
  const lambda = { ratios, all: best.all.map(mean), false: best.false.map(mean) };
  return {
    about: 'Remedies at v = 0.25, beta = 0.25, seeds 1 to 10; lambda: pi*, mean of the ten. Made by bench/rlhf.ts',
    seeds,
    runs,
    lambda,
  };
}
