import type { Rollout } from '../rollouts/rollout';
import { checkLength } from './check';
import { fullReturn } from './fullReturn';
import { rewardToGo } from './rewardToGo';

/** What an action is thanked for: what came after it, or the whole episode. */
export type Weight = 'reward-to-go' | 'full-return';

export interface ReturnOptions {
  /** γ in [0, 1] */
  readonly discount: number;
  /** 'reward-to-go' unless given. */
  readonly weight?: Weight;
  /** What the future after each span is worth, [spans]; zeros unless given. */
  readonly tails?: ArrayLike<number>;
}

/**
 * The return that each row's action is weighted with, span by span.
 *
 * @returns [T], in units of return
 * @throws RangeError as `rewardToGo`, or if there is not one tail for each span
 *
 * @example
 * import { rolloutReturns } from './lib/index';
 * const span = (start: number, end: number) => ({ start, end, terminated: true, truncated: false, finalObservation: new Float32Array(1) });
 * const rollout = {
 *   length: 3, observationSize: 1, actionSize: 1, observations: new Float32Array(3), actions: new Int32Array(3),
 *   rewards: Float64Array.of(1, 1, 5), logProbs: new Float64Array(3), spans: [span(0, 2), span(2, 3)],
 * };
 * rolloutReturns(rollout, { discount: 1 }); // → Float64Array [2, 1, 5]
 */
export function rolloutReturns(
  rollout: Rollout,
  { discount, weight = 'reward-to-go', tails }: ReturnOptions,
): Float64Array {
  if (tails) checkLength('tails', tails, rollout.spans.length, 'span');
  const returns = new Float64Array(rollout.length);
  const estimate = weight === 'full-return' ? fullReturn : rewardToGo;
  rollout.spans.forEach(({ start, end }, i) => {
    returns.set(estimate(rollout.rewards.subarray(start, end), discount, tails ? tails[i] : 0), start);
  });
  return returns;
}
