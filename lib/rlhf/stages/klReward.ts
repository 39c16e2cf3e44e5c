import { checkBeta } from './check';

/**
 * The reward less β times the sampled KL: r − β (log π − log π_ref), one number a reply, nothing flows back through it.
 *
 * As a reward this is exact: E[∇log π · (log π − log π_ref)] = ∇KL(π ‖ π_ref), because E[∇log π] = 0.
 *
 * @param logPi log π of the whole reply, in nats
 * @param logRef log π_ref of the same reply
 * @throws RangeError for β < 0
 * @example
 * import { klReward } from './lib/index';
 * klReward(1, -2, -3, 0.25); // → 0.75
 */
export function klReward(reward: number, logPi: number, logRef: number, beta: number): number {
  checkBeta(beta);
  return reward - beta * (logPi - logRef);
}
