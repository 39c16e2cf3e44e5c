import { rewardToGo } from './rewardToGo';

/**
 * The full return: every action of the episode is thanked for all of it, the past included.
 *
 * R = r_0 + γ r_1 + … + γ^T·tail, at every step
 *
 * Same expected gradient as {@link rewardToGo} (causality: E[∇log π_t · r_k] = 0 for k < t), three times its variance or more.
 *
 * @param rewards [T]
 * @returns [T], in units of return, all entries equal
 * @throws RangeError as `rewardToGo`
 *
 * @example
 * import { fullReturn } from './lib/index';
 * fullReturn([1, 0, 2], 0.5); // → Float64Array [1.5, 1.5, 1.5]
 */
export function fullReturn(rewards: ArrayLike<number>, discount: number, tail = 0): Float64Array {
  const toGo = rewardToGo(rewards, discount, tail);
  return toGo.fill(toGo.length ? toGo[0] : 0);
}
