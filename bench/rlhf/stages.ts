import * as lib from '../../lib/index';

/** A number as the tables keep it. */
export const round = (x: number, digits = 3): number => Number(x.toFixed(digits)) + 0;

/** Seeds as in the notebook: the reference's is s, the labels' s + 100, the reward model's s + 150, RLOO's s + 200. */
export async function referenceOf(seed: number) {
  const reference = await lib.finish(lib.trainSft({ rng: lib.makeRng(seed) }));
  return { reference, logRef: lib.enumerateReplies(reference) };
}

export async function rewardModelOf(reference: lib.TokenPolicy, v: number, seed: number, pairs = 24_000) {
  const labelled = lib.preferencePairs(reference, { v, pairs, rng: lib.makeRng(seed + 100) });
  const model = await lib.finish(lib.trainRewardModel(labelled, { rng: lib.makeRng(seed + 150) }));
  return { model, scores: lib.scoreAll(model) };
}

export const tuned = (
  reference: lib.TokenPolicy,
  reward: lib.RewardFunction,
  seed: number,
  options: Partial<lib.RlhfOptions> = {},
): Promise<lib.TokenPolicy> => lib.finish(lib.rlhf(reference, reward, { rng: lib.makeRng(seed + 200), ...options }));
