import type { Engine, Network } from '../../engine/network';
import type { Rng } from '../../engine/rng';
import { distinctReplies, type DistinctRows } from '../language/distinctRows';
import { inputRows } from '../language/encode';
import type { ReplyBatch } from '../language/replyBatch';
import { roomFor } from '../language/roomFor';
import { tokenNetwork } from '../language/tokenNetwork';

const slopeRoom = roomFor(Float32Array);

/** Gives each reply of a batch a number: what `rlhf` maximises. Nothing flows back through it. */
export type RewardFunction = (batch: ReplyBatch) => ArrayLike<number>;

/** A network that reads a prompt and a whole reply, and gives a score. Scores have no unit and no zero: only differences count. */
export interface RewardModel {
  readonly network: Network;
  /** A score for each reply, [count]. */
  readonly score: (batch: ReplyBatch) => Float64Array;
  /**
   * Adds the gradient of a loss of a batch's scores, which comes with its slopes by each of them, [count].
   *
   * @returns the loss
   */
  addGradient(
    batch: ReplyBatch,
    lossOf: (scores: Float64Array) => { readonly loss: number; readonly slopes: Float64Array },
  ): number;
}

/** A reward model that has learned nothing yet, 4,225 parameters. */
export async function makeRewardModel(options: { readonly rng: Rng; readonly engine?: Engine }): Promise<RewardModel> {
  return rewardModel(await tokenNetwork(options.engine ?? 'simd', 1, options.rng));
}

/** A network's output as a reward model. Replies that are the same are scored once. */
export function rewardModel(network: Network): RewardModel {
  const zeros = inputRows();
  return {
    network,
    score(batch) {
      return scoreRows(network, distinctReplies(batch, zeros), batch.count);
    },
    addGradient(batch, lossOf) {
      const distinct = distinctReplies(batch, zeros);
      const { loss, slopes } = lossOf(scoreRows(network, distinct, batch.count));
      const { rows, rowOf } = distinct;
      const byRow = slopeRoom(rows).subarray(0, rows).fill(0);
      for (let i = 0; i < batch.count; i++) byRow[rowOf[i]] += slopes[i];
      network.backward(byRow);
      return loss;
    },
  };
}

/** A score for each reply of a batch, of which the different ones are given. */
function scoreRows(network: Network, { rows, inputs, rowOf }: DistinctRows, count: number): Float64Array {
  const scores = network.forward(inputs, rows);
  const all = new Float64Array(count);
  for (let i = 0; i < count; i++) all[i] = scores[rowOf[i]];
  return all;
}
