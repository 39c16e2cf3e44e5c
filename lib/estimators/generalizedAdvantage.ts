import { checkDiscount, checkLength, checkNumbers } from './check';

/**
 * Generalised advantage estimation: a mix of all n-step advantages, weighted by λ^{n−1}.
 *
 * δ_t = r_t + γ V(s_{t+1}) − V(s_t),  Â_t = δ_t + γλ δ_{t+1} + (γλ)² δ_{t+2} + …
 *
 * λ = 1 is return minus value (no bias from V, all the noise); λ = 0 is the one-step TD error (little noise, all of V's bias).
 *
 * @param rewards [T]
 * @param values V(s_t), [T]
 * @param tail V(s_T) after a cut, 0 after an end
 * @param lambda λ in [0, 1]
 * @returns Â, [T], in units of return
 * @throws RangeError if a reward is not finite, there is not one value for each, or γ or λ is outside [0, 1]
 * @see Schulman et al., High-dimensional continuous control using generalized advantage estimation, arXiv:1506.02438
 *
 * @example
 * import { generalizedAdvantage } from './lib/index';
 * generalizedAdvantage([1, 1], [0.5, 0.5], 0, { discount: 1, lambda: 1 }); // → Float64Array [1.5, 0.5]
 */
export function generalizedAdvantage(
  rewards: ArrayLike<number>,
  values: ArrayLike<number>,
  tail: number,
  { discount, lambda }: { discount: number; lambda: number },
): Float64Array {
  checkNumbers('rewards', rewards);
  checkLength('values', values, rewards.length, 'reward');
  checkDiscount(discount);
  if (!(lambda >= 0 && lambda <= 1)) throw new RangeError(`lambda is ${lambda}; expected a number in [0, 1]`);
  const advantages = new Float64Array(rewards.length);
  let advantage = 0;
  let nextValue = tail;
  for (let t = rewards.length - 1; t >= 0; t--) {
    const surprise = rewards[t] + discount * nextValue - values[t];
    advantages[t] = advantage = surprise + discount * lambda * advantage;
    nextValue = values[t];
  }
  return advantages;
}
