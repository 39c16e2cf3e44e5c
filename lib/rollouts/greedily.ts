import type { Action } from '../environments/environment';
import type { Policy } from '../policies/policy';

/**
 * The same policy without its dice: `sample` gives the most likely action and draws nothing. Its log-probability is that of the
 * stochastic policy, and it has no gradient.
 *
 * @example
 * import { categoricalPolicy, greedily, makeRng, table } from './lib/index';
 * greedily(categoricalPolicy(table(1, 3))).sample([0], makeRng(1)).action; // → 0
 */
export function greedily<A extends Action>(policy: Policy<A>): Policy<A> {
  return {
    ...policy,
    sample(observation) {
      const action = policy.greedy(observation);
      return { action, logProb: policy.logProb(observation, action) };
    },
    addGradient() {
      throw new Error('a greedy policy has no gradient; train the policy that it was made from');
    },
  };
}
