import { checkNumbers } from '../../estimators/check';
import { leaveOneOut } from '../../estimators/leaveOneOut';
import { checkWhole } from './check';

/** What weighs ∇log π: RLOO, GRPO, or the bare reward. */
export type GroupAdvantage = 'rloo' | 'grpo' | 'none';

export const groupAdvantages: readonly GroupAdvantage[] = ['rloo', 'grpo', 'none'];

/**
 * RLOO's advantages: each reply's reward less the mean of the *other* replies to the same prompt.
 *
 * Â_i = r_i − (Σ_j r_j − r_i)/(k − 1) within each group of k. Free of bias, and blind to c(x): a reward model knows its scores
 * only up to a number for each prompt.
 *
 * @param rewards the k replies to a prompt stand side by side, [prompts × k]
 * @throws RangeError when k < 2 or does not divide the number of rewards
 * @see Ahmadian et al. 2024, arXiv:2402.14740
 * @example
 * import { rlooAdvantage } from './lib/index';
 * rlooAdvantage([1, 3, 100, 106], 2); // → Float64Array [-2, 2, -6, 6]
 */
export function rlooAdvantage(rewards: ArrayLike<number>, k: number): Float64Array {
  return byGroup(rewards, k, (group) => {
    const others = leaveOneOut(group);
    return group.map((reward, i) => reward - others[i]);
  });
}

/**
 * GRPO's advantages: reward less the group's mean, divided by the group's standard deviation (+ 1e-4).
 *
 * The mean holds the reply itself, which shrinks the gradient; the division gives every prompt the same say, and takes β's
 * meaning away where the KL stands in the loss.
 *
 * @throws RangeError when k < 2 or does not divide the number of rewards
 * @see Shao et al. 2024, arXiv:2402.03300
 * @example
 * import { grpoAdvantage } from './lib/index';
 * Array.from(grpoAdvantage([1, 3, 100, 106], 2), (x) => x.toFixed(2)); // → ['-1.00', '1.00', '-1.00', '1.00']
 */
export function grpoAdvantage(rewards: ArrayLike<number>, k: number): Float64Array {
  return byGroup(rewards, k, (group) => {
    const mean = group.reduce((sum, r) => sum + r, 0) / k;
    const deviation = Math.sqrt(group.reduce((sum, r) => sum + (r - mean) ** 2, 0) / k);
    return group.map((r) => (r - mean) / (deviation + 1e-4));
  });
}

function byGroup(rewards: ArrayLike<number>, k: number, weigh: (group: Float64Array) => Float64Array): Float64Array {
  checkWhole('k', k, 2);
  checkNumbers('rewards', rewards);
  if (rewards.length === 0 || rewards.length % k !== 0)
    throw new RangeError(`rewards has ${rewards.length} entries; expected groups of k = ${k}, one for each prompt`);
  const all = Float64Array.from(rewards);
  for (let start = 0; start < all.length; start += k) all.set(weigh(all.slice(start, start + k)), start);
  return all;
}
