import * as lib from '../../lib/index';
import { referenceOf, rewardModelOf, round, tuned } from './stages';

const vs = [0, 0.1, 0.2, 0.25, 0.3, 0.4, 0.457, 0.5, 0.6, 0.75, 0.9];
const betas = [1, 0.5, 0.25, 0.1, 0.03];
const seeds = [1, 2, 3, 4, 5];
const columns = [
  'sycophancy',
  'truthToWrong',
  'truthToRight',
  'wellFormed',
  'winRate',
  'optimum',
  'optimumTruth',
] as const;
/** What is shown in words: a wrong claim, a right one, another wrong one. */
const prompts = [38, 36, 49];

type Column = (typeof columns)[number];

/** 275 runs of RLHF: how often annotators check × β × seeds. */
export async function grid(): Promise<object> {
  const gap = vs.map(() => [] as number[]);
  const [accuracy, ceiling] = [vs.map(() => [] as number[]), vs.map(() => [] as number[])];
  const maps: number[][][] = [];
  const words: string[][][] = vs.map(() => []);
  const runs = Object.fromEntries(
    columns.map((column) => [column, vs.map(() => betas.map(() => [] as number[]))]),
  ) as Record<Column, number[][][]>;
  for (const seed of seeds) {
    const { reference, logRef } = await referenceOf(seed);
    for (const [i, v] of vs.entries()) {
      const { model, scores } = await rewardModelOf(reference, v, seed);
      gap[i].push(round(lib.meanGap(scores)));
      accuracy[i].push(round(model.accuracy));
      ceiling[i].push(round(model.ceiling));
      if (seed === seeds[0]) maps.push(lib.gapMap(scores).map((row) => row.map((x) => round(x, 2))));
      for (const [j, beta] of betas.entries()) {
        const logProbs = lib.enumerateReplies(await tuned(reference, model.score, seed, { beta }));
        const metrics = lib.evaluate(logProbs);
        const best = lib.evaluate(lib.optimum(logRef, scores, beta));
        const row: Record<Column, number> = {
          ...metrics,
          winRate: lib.winRate(logProbs, logRef, v),
          optimum: best.sycophancy,
          optimumTruth: best.truthToWrong,
        };
        for (const column of columns) runs[column][i][j].push(round(row[column]));
        if (seed === seeds[0]) words[i].push(prompts.map((prompt) => inWords(logProbs, prompt)));
      }
      console.log(`seed ${seed}, v ${v}`);
    }
  }
  const about =
    'RLHF, 300 updates of RLOO: lists over seeds 1 to 5 for each v (rows) and beta (columns); maps and words are of seed 1. Made by bench/rlhf.ts';
  return { about, v: vs, beta: betas, seeds, gap, accuracy, ceiling, ...runs, prompts, words, maps };
}

function inWords(logProbs: lib.ReplyTable, prompt: number): string {
  const [{ reply, value }] = lib.topReplies(logProbs, prompt, 1);
  return `${reply} ${Math.exp(value).toFixed(2)}`;
}
