import type { FiniteMdp } from '../environments/finiteMdp';
import type { ScoredPolicy } from '../policies/tablePolicy';
import { momentsOf, type Moments } from './momentsOf';
import { trajectories, type TrajectoryOptions } from './trajectories';
import type { Trajectory } from './trajectory';

/** Anything that turns one trajectory into a vector [P], most often an estimate of the gradient. */
export type Estimator = (trajectory: Trajectory) => ArrayLike<number>;

/**
 * The exact mean and covariance of an estimator, by enumerating every trajectory: the yardstick of all Monte-Carlo.
 *
 * @throws RangeError as `trajectories`; for an estimate that is not finite
 * @example
 * import { moments, sigmoidPolicy, thinIce, weightedScore, type Trajectory } from './lib/index';
 * const byReturn = (day: Trajectory) => weightedScore(day, day.rewards.map(() => day.return));
 * moments(thinIce(), sigmoidPolicy([0, 0]), byReturn).mean; // → [-0.1064453125, 1.125]
 */
export function moments(
  mdp: FiniteMdp,
  policy: ScoredPolicy,
  estimator: Estimator,
  options: TrajectoryOptions = {},
): Moments {
  return momentsOf(
    trajectories(mdp, policy, options).map((one) => ({ probability: one.probability, value: estimator(one) })),
  );
}
