import { checkDiscount, checkNumbers } from './check';

/**
 * Reward-to-go: what each action can still be thanked for.
 *
 * G_t = r_t + γ r_{t+1} + γ² r_{t+2} + … + γ^{T−t}·tail
 *
 * @param rewards [T], in units of reward
 * @param discount γ in [0, 1]
 * @param tail what the future after the last reward is worth: 0 if the world ended, a bootstrap V(s_T) if only the clock did
 * @returns [T], in units of return
 * @throws RangeError if a reward is not finite or γ is outside [0, 1]
 * @see Sutton & Barto (2018), equation 3.9
 *
 * @example
 * import { rewardToGo } from './lib/index';
 * rewardToGo([1, 0, 2], 0.5); // → Float64Array [1.5, 1, 2]
 */
export function rewardToGo(rewards: ArrayLike<number>, discount: number, tail = 0): Float64Array {
  checkNumbers('rewards', rewards);
  checkDiscount(discount);
  const returns = new Float64Array(rewards.length);
  let future = tail;
  for (let t = rewards.length - 1; t >= 0; t--) returns[t] = future = rewards[t] + discount * future;
  return returns;
}
