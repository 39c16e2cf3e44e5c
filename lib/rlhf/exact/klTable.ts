import { checkNumbers } from '../../estimators/check';
import { klEstimates, klSlopes } from '../stages/klSpellings';

/** What one estimator of KL(π ‖ π_ref) is, and what it pulls with. */
export interface KlRow {
  readonly estimator: 'k1' | 'k2' | 'k3';
  /** Mean and standard deviation under π, nats. */
  readonly mean: number;
  readonly deviation: number;
  /** The expected gradient, by logits, of a loss that holds the estimator; [replies]. */
  readonly asLoss: readonly number[];
  /** The expected gradient that a reward of minus the estimator subtracts: E[∇log π · k]; [replies]. */
  readonly asReward: readonly number[];
}

/**
 * The three estimators of a KL and both places to write them, exactly, for a softmax policy over a handful of replies.
 *
 * @param pi probabilities, [replies]
 * @param ref the reference's, [replies]
 * @throws RangeError when lengths differ, or either is no distribution over positive numbers
 * @see Schulman 2020, "Approximating KL divergence"
 * @example
 * import { klTable } from './lib/index';
 * const [k1, k2] = klTable([0.2, 0.8], [0.5, 0.5]);
 * [k1.mean.toFixed(4), k1.asLoss.every((g) => Math.abs(g) < 1e-15)]; // → ['0.1927', true]
 * k2.asLoss.map((g, i) => Math.abs(g - k1.asReward[i]) < 1e-15); // → [true, true]
 */
export function klTable(pi: readonly number[], ref: readonly number[]): KlRow[] {
  if (pi.length !== ref.length)
    throw new RangeError(`pi has ${pi.length} replies and ref ${ref.length}; expected as many of each`);
  checkDistribution('pi', pi);
  checkDistribution('ref', ref);
  const logRatios = pi.map((p, i) => Math.log(p / ref[i]));
  const mean = (values: readonly number[]): number => values.reduce((sum, x, i) => sum + pi[i] * x, 0);
  // E[value · ∇log π] by logit j is π_j (value_j − E[value]).
  const pull = (values: readonly number[]): number[] => values.map((x, j) => pi[j] * (x - mean(values)));
  return (['k1', 'k2', 'k3'] as const).map((estimator) => {
    const values = logRatios.map(klEstimates[estimator]);
    const average = mean(values);
    return {
      estimator,
      mean: average,
      deviation: Math.sqrt(mean(values.map((x) => (x - average) ** 2))),
      asLoss: pull(logRatios.map(klSlopes[estimator])),
      asReward: pull(values),
    };
  });
}

function checkDistribution(name: string, shares: readonly number[]): void {
  checkNumbers(name, shares);
  const sum = shares.reduce((total, p) => total + p, 0);
  if (shares.every((p) => p > 0) && Math.abs(sum - 1) < 1e-9) return;
  throw new RangeError(`${name} is [${shares.join(', ')}]; expected probabilities above 0 that add up to 1`);
}
