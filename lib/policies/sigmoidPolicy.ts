import { logSoftmax } from './logSoftmax';
import { rowOf, tablePolicy, type ScoredPolicy } from './tablePolicy';

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
  const logPi = theta.map((logit) => logSoftmax([0, logit]));
  const pi = logPi.map((row) => row.map(Math.exp));
  const acting = tablePolicy(pi);
  return {
    ...acting,
    theta,
    // Not log(π): that is −∞ for a logit far from 0.
    logProb: (observation, action) => rowOf(logPi, observation[0])[action],
    sample(observation, rng) {
      const { action } = acting.sample(observation, rng);
      return { action, logProb: logPi[observation[0]][action] };
    },
    score(observation, action) {
      const bold = rowOf(pi, observation)[1];
      return theta.map((_, o) => (o === observation ? action - bold : 0));
    },
  };
}
