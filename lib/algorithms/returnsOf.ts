import type { Action } from '../environments/environment';
import { rolloutReturns } from '../estimators/rolloutReturns';
import type { Rollout } from '../rollouts/rollout';
import type { Value } from '../values/value';
import type { Settings } from './settings';

type ReturnSettings = Pick<Settings<Action>, 'discount' | 'weight' | 'rewardScale' | 'timeLimit'>;

/** The returns of a rollout as the settings want them: rewards scaled, cut episodes with what is thought to come after. [T] */
export function returnsOf(rollout: Rollout, settings: ReturnSettings, value?: Value): Float64Array {
  const { discount, weight } = settings;
  return rolloutReturns(scaledRewards(rollout, settings.rewardScale), {
    discount,
    weight,
    tails: tailsOf(rollout, settings.timeLimit, value),
  });
}

export function scaledRewards(rollout: Rollout, scale: number): Rollout {
  return scale === 1 ? rollout : { ...rollout, rewards: rollout.rewards.map((reward) => reward * scale) };
}

/** What comes after each span, [spans]: nothing after an end; after a cut, what the time limit is taken to mean. */
export function tailsOf(
  rollout: Rollout,
  timeLimit: ReturnSettings['timeLimit'],
  value: Value | undefined,
): Float64Array {
  return Float64Array.from(rollout.spans, ({ terminated, finalObservation }) => {
    if (terminated || timeLimit === 'monte-carlo') return 0;
    if (typeof timeLimit === 'function') return timeLimit(finalObservation);
    return value ? value.predictOne(finalObservation) : 0;
  });
}

/**
 * Division by a moving root mean square of the weights, this update's and earlier ones': the scale of a batch where a batch is
 * one episode. Any other normalisation is somebody else's: then this changes nothing.
 */
export function runningScale(normalisation: string): (weights: Float64Array) => Float64Array {
  if (normalisation !== 'running-scale') return (weights) => weights;
  let scale: number | undefined;
  return (weights) => {
    const now = Math.sqrt(weights.reduce((sum, w) => sum + w * w, 0) / weights.length);
    scale = scale === undefined ? now : 0.9 * scale + 0.1 * now;
    const divisor = scale > 1e-8 ? scale : 1;
    return weights.map((w) => w / divisor);
  };
}
