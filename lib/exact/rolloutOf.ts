import type { Rollout, Span } from '../rollouts/rollout';
import type { Trajectory } from './trajectory';

/**
 * Trajectories as the record that estimators read, in their order: one span each, observations by index [T × 1].
 *
 * The last observation is NaN where the trajectory does not say how it ended (`keepFinal`), so that a bootstrap cannot go
 * wrong unseen.
 *
 * @example
 * import { advantages, moments, rolloutOf, sigmoidPolicy, thinIce, weightedScore, type Trajectory } from './lib/index';
 * const estimator = (day: Trajectory) => weightedScore(day, advantages(rolloutOf(day), { discount: 1 }));
 * moments(thinIce(), sigmoidPolicy([0, 0]), estimator).mean; // → [-0.1064453125, 1.125]
 */
export function rolloutOf(batch: Trajectory | readonly Trajectory[]): Rollout {
  const all = 'length' in batch && 'probability' in batch ? [batch] : batch;
  const spans: Span[] = [];
  let length = 0;
  for (const { length: steps, terminated, final = NaN } of all) {
    const finalObservation = new Float32Array([final]);
    spans.push({ start: length, end: (length += steps), terminated, truncated: !terminated, finalObservation });
  }
  return {
    length,
    observationSize: 1,
    actionSize: 1,
    observations: Float32Array.from(all.flatMap((one) => one.observations)),
    actions: Int32Array.from(all.flatMap((one) => one.actions)),
    rewards: Float64Array.from(all.flatMap((one) => one.rewards)),
    logProbs: Float64Array.from(all.flatMap((one) => one.logProbs)),
    spans,
  };
}
