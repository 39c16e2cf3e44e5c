import type { Action } from '../environments/environment';
import type { Policy } from '../policies/policy';

/**
 * The same policy without its dice: `sample` gives the most likely action and draws nothing. Its log-probability is that of the
 * stochastic policy.
 *
 * @example
 * import { categoricalPolicy, greedily, makeRng, table } from './lib/index';
 * greedily(categoricalPolicy(table(1, 3))).sample([0], makeRng(1)).action; // → 0
 */
export function greedily<A extends Action>(policy: Pick<Policy<A>, 'greedy' | 'logProb'>): Pick<Policy<A>, 'sample'> {
  return {
    sample(observation) {
      const action = policy.greedy(observation);
      return { action, logProb: policy.logProb(observation, action) };
    },
  };
}
