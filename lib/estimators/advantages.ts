import type { Rollout } from '../rollouts/rollout';
import { checkLength } from './check';
import { leaveOneOutByTime } from './leaveOneOutByTime';
import { normalise } from './normalise';
import { normaliseByEpisode } from './normaliseByEpisode';
import { rolloutReturns, type ReturnOptions } from './rolloutReturns';

/**
 * What is subtracted from the returns:
 * - 'none'
 * - 'mean': the batch's own mean over all rows. It contains the return that it judges, so it shrinks the gradient by 1 − 1/N
 * - 'leave-one-out': the mean of the *other* episodes at the same time step; free of bias
 * - a number: a constant, or a mean of earlier episodes
 * - an array [T]: V(s_t), or any other quantity that was settled before a_t was drawn
 */
export type Baseline = 'none' | 'mean' | 'leave-one-out' | number | ArrayLike<number>;

/**
 * How the weights are scaled afterwards: not at all, across the whole batch, or episode by episode as in the lesson (biased, see `normaliseByEpisode`).
 */
export type Normalisation = 'none' | 'batch' | 'episode';

export interface AdvantageOptions extends ReturnOptions {
  readonly baseline?: Baseline;
  readonly normalisation?: Normalisation;
  /** Multiply row t of an episode by γ^t: the exact gradient of the discounted return, which practice leaves out. */
  readonly discountWeighting?: boolean;
}

/**
 * The advantages that weigh ∇log π: return minus baseline, normalised on request.
 *
 * @returns [T], in units of return (without unit if normalised)
 * @throws RangeError if an array baseline has another length than the rollout, or γ is outside [0, 1]
 *
 * @example
 * import { advantages } from './lib/index';
 * const rollout = {
 *   length: 3, observationSize: 1, actionSize: 1, observations: new Float32Array(3), actions: new Int32Array(3),
 *   rewards: Float64Array.of(1, 1, 1), logProbs: new Float64Array(3),
 *   spans: [{ start: 0, end: 3, terminated: true, truncated: false, finalObservation: new Float32Array(1) }],
 * };
 * advantages(rollout, { discount: 1, baseline: [2, 2, 2] }); // → Float64Array [1, 0, -1]
 */
export function advantages(rollout: Rollout, options: AdvantageOptions): Float64Array {
  return advantagesFromReturns(rollout, rolloutReturns(rollout, options), options);
}

/** The same where the returns are there already, [T]; they are left as they are. */
export function advantagesFromReturns(
  rollout: Rollout,
  returns: Float64Array,
  options: AdvantageOptions,
): Float64Array {
  const {
    baseline = 'none',
    normalisation = 'none',
    weight = 'reward-to-go',
    discount,
    discountWeighting = false,
  } = options;
  const subtracted = subtract(returns, baselineRows(rollout, returns, baseline, weight));
  if (discountWeighting) {
    for (const { start, end } of rollout.spans) {
      for (let row = start; row < end; row++) subtracted[row] *= discount ** (row - start);
    }
  }
  if (normalisation === 'batch') return normalise(subtracted);
  if (normalisation === 'episode') return normaliseByEpisode(rollout, subtracted);
  return subtracted;
}

function subtract(returns: Float64Array, baseline: number | ArrayLike<number>): Float64Array {
  if (typeof baseline === 'number') return returns.map((g) => g - baseline);
  // A loop: three times as fast as map here, where a training spends its time.
  const advantages = new Float64Array(returns.length);
  for (let t = 0; t < returns.length; t++) advantages[t] = returns[t] - baseline[t];
  return advantages;
}

function baselineRows(
  rollout: Rollout,
  returns: Float64Array,
  baseline: Baseline,
  weight: 'reward-to-go' | 'full-return',
): number | ArrayLike<number> {
  if (baseline === 'none') return 0;
  if (baseline === 'mean') return returns.reduce((sum, g) => sum + g, 0) / returns.length;
  if (baseline === 'leave-one-out') return leaveOneOutByTime(rollout, returns, weight);
  if (typeof baseline !== 'number') checkLength('baseline', baseline, rollout.length, 'row of the rollout');
  return baseline;
}
