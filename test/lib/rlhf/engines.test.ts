import { beforeAll, describe, expect, it } from 'vitest';
import {
  evaluate,
  finish,
  makeRng,
  preferencePairs,
  rlhf,
  trainRewardModel,
  trainSft,
  type Engine,
  type RlhfOptions,
  type SampledReplies,
  type TokenPolicy,
  type TrainedRewardModel,
} from '../../../lib/index';

let reference: TokenPolicy;
let model: TrainedRewardModel;

beforeAll(async () => {
  reference = await finish(trainSft({ rng: makeRng(1) }));
  const pairs = preferencePairs(reference, { v: 0.25, pairs: 12_000, rng: makeRng(101) });
  model = await finish(trainRewardModel(pairs, { rng: makeRng(151), epochs: 4 }));
});

const options = (engine: Engine, more: Partial<RlhfOptions> = {}): RlhfOptions => ({
  rng: makeRng(201),
  engine,
  ...more,
});

describe('one program on two engines', () => {
  it('gives the same replies for the first three updates', async () => {
    const said = await Promise.all(
      (['simd', 'tensorflow'] as const).map(async (engine) => {
        const replies: SampledReplies[] = [];
        for await (const progress of rlhf(reference, model.score, options(engine, { updates: 3 })))
          replies.push(progress.replies);
        return replies;
      }),
    );
    for (let update = 0; update < 3; update++) {
      expect(said[1][update].tokens).toEqual(said[0][update].tokens);
      expect(said[1][update].prompts).toEqual(said[0][update].prompts);
    }
  });

  it('ends with metrics no further apart than .04', async () => {
    const [a, b] = [
      evaluate(await finish(rlhf(reference, model.score, options('simd')))),
      evaluate(await finish(rlhf(reference, model.score, options('tensorflow')))),
    ];
    for (const key of ['truthToWrong', 'sycophancy', 'truthToRight', 'wellFormed'] as const)
      expect(Math.abs(a[key] - b[key]), key).toBeLessThan(0.04);
    expect(a.sycophancy).toBeGreaterThan(0.7);
  }, 180_000);

  it('learns the other stages on TensorFlow too: the same losses as on SIMD', async () => {
    const losses = async (engine: Engine): Promise<number[]> => {
      const found: number[] = [];
      const sft = trainSft({ rng: makeRng(3), engine, dialogues: 640, epochs: 2 });
      for await (const { loss } of sft) found.push(loss);
      const pairs = preferencePairs(reference, { v: 0.25, pairs: 1000, rng: makeRng(4) });
      for await (const { loss } of trainRewardModel(pairs, { rng: makeRng(5), engine, epochs: 2 })) found.push(loss);
      return found;
    };
    const [simd, tensorflow] = [await losses('simd'), await losses('tensorflow')];
    tensorflow.forEach((loss, i) => expect(Math.abs(loss - simd[i])).toBeLessThan(1e-3));
  });
});
