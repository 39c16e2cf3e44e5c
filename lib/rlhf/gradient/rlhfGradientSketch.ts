import type { ReplyBatch } from '../language/replyBatch';
import type { TokenPolicy } from '../language/tokenPolicy';
import type { RewardFunction } from '../stages/rewardModel';

/**
 * RLHF's gradient *as the lesson sketches it*: loss = −log π(reply | prompt) · reward, on replies that somebody hands in.
 *
 * It leaves out (a) drawing the replies from the policy itself, (b) which tokens are the reply's own (our policies know it), (c)
 * the KL to the reference, (d) a baseline, without which the unknowable c(x) of the reward model decides what is learned. It
 * stands here to be compared with `rlhfGradient`.
 *
 * @returns the gradient of the mean loss, in the order of `network.getWeights()`; the policy's own gradient is cleared
 * @example
 * import { makeRng, makeTokenPolicy, parseReply, replyBatch, rlhfGradientSketch } from './lib/index';
 * const policy = await makeTokenPolicy({ rng: makeRng(1) });
 * rlhfGradientSketch(policy, () => [1], replyBatch([38], [parseReply('yes blue.')])).length; // → 4940
 */
export function rlhfGradientSketch(policy: TokenPolicy, reward: RewardFunction, replies: ReplyBatch): Float64Array {
  policy.network.zeroGradient();
  policy.addGradient(replies, reward(replies));
  return takeGradient(policy);
}

/** The gradient that a policy has added up, which is cleared. */
export function takeGradient({ network }: TokenPolicy): Float64Array {
  const gradient = Float64Array.from(network.getGradient());
  network.zeroGradient();
  return gradient;
}
