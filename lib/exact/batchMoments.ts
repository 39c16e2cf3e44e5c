import type { FiniteMdp } from '../environments/finiteMdp';
import type { ScoredPolicy } from '../policies/tablePolicy';
import { momentsOf, type Moments } from './momentsOf';
import { trajectories, type TrajectoryOptions } from './trajectories';
import type { Trajectory } from './trajectory';

export interface BatchOptions extends TrajectoryOptions {
  /** N, independent episodes in a batch. */
  readonly size: number;
}

const MOST = 5_000_000;

/**
 * The exact mean and covariance of an estimator that looks at N episodes together, by enumerating every batch: what a
 * baseline fitted to the batch, or leave-one-out, really does.
 *
 * @param estimator turns a batch [N] into a vector [P]
 * @throws RangeError when there are more than five million batches
 * @example
 * import { banditMdp, batchMoments, softmaxPolicy, weightedScore, type Trajectory } from './lib/index';
 * const first = (batch: readonly Trajectory[]) => weightedScore(batch[0], batch[0].rewards);
 * batchMoments(banditMdp([4, 0]), softmaxPolicy([[0, 0]]), first, { size: 2 }).mean; // → [1, -1]
 */
export function batchMoments(
  mdp: FiniteMdp,
  policy: ScoredPolicy,
  estimator: (batch: readonly Trajectory[]) => ArrayLike<number>,
  { size, ...options }: BatchOptions,
): Moments {
  if (!(Number.isInteger(size) && size > 0)) throw new RangeError(`size is ${size}; expected a positive integer.`);
  const all = trajectories(mdp, policy, options);
  if (all.length ** size > MOST) {
    throw new RangeError(`${mdp.id}: ${all.length}^${size} batches; expected at most ${MOST}.`);
  }
  const values: { probability: number; value: ArrayLike<number> }[] = [];
  const batch: Trajectory[] = [];
  const fill = (probability: number) => {
    if (batch.length === size) {
      values.push({ probability, value: estimator(batch.slice()) });
      return;
    }
    for (const one of all) {
      batch.push(one);
      fill(probability * one.probability);
      batch.pop();
    }
  };
  fill(1);
  return momentsOf(values);
}
