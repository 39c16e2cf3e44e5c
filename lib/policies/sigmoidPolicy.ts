import { linearSoftmax } from './linearSoftmax';
import type { ScoredPolicy } from './tablePolicy';

/**
 * Two actions and one logit for each observation: P(1 | o) = σ(θ_o) = 1 / (1 + e^{−θ_o}).
 *
 * Its score is [action] − P(1 | o), in place o.
 *
 * @param theta log-odds of action 1, [O]
 * @throws RangeError when asked about an observation without a logit
 * @example
 * import { sigmoidPolicy } from './lib/index';
 * sigmoidPolicy([0, 0]).score(0, 1); // → [0.5, 0]
 */
export function sigmoidPolicy(theta: readonly number[]): ScoredPolicy {
  return linearSoftmax({
    theta,
    actions: 2,
    features: (observation, action) => {
      if (theta[observation] === undefined) {
        throw new RangeError(`observation ${observation}; this policy knows 0 to ${theta.length - 1}.`);
      }
      return theta.map((_, o) => (o === observation ? action : 0));
    },
  });
}
