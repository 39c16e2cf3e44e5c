import { logSoftmax } from './logSoftmax';
import { tablePolicy, type ScoredPolicy } from './tablePolicy';

export interface LinearSoftmaxOptions {
  /** θ, [P]. */
  readonly theta: readonly number[];
  /** A, how many actions. */
  readonly actions: number;
  /** φ(o, a), [P]. */
  readonly features: (observation: number, action: number) => readonly number[];
}

/**
 * A softmax over logits that are linear in θ: z_a = θ·φ(o, a), and ∇ log π(a | o) = φ(o, a) − Σ_b π_b φ(o, b).
 *
 * It covers what a table cannot: one logit shared by all states, a logit for each step, parameters in common.
 *
 * @throws RangeError when φ has another length than θ, or a logit is not finite
 * @see Sutton & Barto (2018), equations 13.2 and 13.9
 * @example
 * import { linearSoftmax } from './lib/index';
 * const shared = linearSoftmax({ theta: [0], actions: 2, features: (_, action) => [action] });
 * shared.score(7, 1); // → [0.5]
 */
export function linearSoftmax({ theta, actions, features }: LinearSoftmaxOptions): ScoredPolicy {
  const rows = (observation: number) =>
    Array.from({ length: actions }, (_, action) => {
      const phi = features(observation, action);
      if (phi.length === theta.length) return phi;
      throw new RangeError(`features(${observation}, ${action}) has ${phi.length} numbers; theta has ${theta.length}.`);
    });
  const logPi = (phi: readonly (readonly number[])[]) =>
    logSoftmax(phi.map((row) => row.reduce((sum, x, i) => sum + x * theta[i], 0)));
  const acting = tablePolicy((observation) => logPi(rows(observation)).map(Math.exp));

  return {
    ...acting,
    theta,
    logProb: (observation, action) => logPi(rows(observation[0]))[action],
    sample(observation, rng) {
      const { action } = acting.sample(observation, rng);
      return { action, logProb: logPi(rows(observation[0]))[action] };
    },
    score(observation, action) {
      const phi = rows(observation);
      const pi = logPi(phi).map(Math.exp);
      return theta.map((_, i) => phi[action][i] - pi.reduce((sum, p, b) => sum + p * phi[b][i], 0));
    },
  };
}
