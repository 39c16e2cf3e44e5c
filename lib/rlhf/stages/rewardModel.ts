import type { Engine, Network } from '../../engine/network';
import type { Rng } from '../../engine/rng';
import { encodeReplies, inputRows } from '../language/encode';
import type { ReplyBatch } from '../language/replyBatch';
import { tokenNetwork } from '../language/tokenNetwork';

/** Gives each reply of a batch a number: what `rlhf` maximises. Nothing flows back through it. */
export type RewardFunction = (batch: ReplyBatch) => ArrayLike<number>;

/** A network that reads a prompt and a whole reply, and gives a score. Scores have no unit and no zero: only differences count. */
export interface RewardModel {
  readonly network: Network;
  /** A score for each reply, [count]. */
  readonly score: (batch: ReplyBatch) => Float64Array;
}

/** A reward model that has learned nothing yet, 4,225 parameters. */
export async function makeRewardModel(options: { readonly rng: Rng; readonly engine?: Engine }): Promise<RewardModel> {
  return rewardModel(await tokenNetwork(options.engine ?? 'simd', 1, options.rng));
}

/** A network's output as a reward model. */
export function rewardModel(network: Network): RewardModel {
  const zeros = inputRows();
  return {
    network,
    score(batch) {
      const inputs = zeros(batch.count);
      encodeReplies(batch, inputs);
      return Float64Array.from(network.forward(inputs, batch.count));
    },
  };
}
