import type { FiniteMdp } from './finiteMdp';

/**
 * The smallest problem with a random length: go on (1) for a reward of 1, or stop (0) for nothing and for good.
 *
 * With P(go on) = p = σ(θ): J = p/(1 − p) and dJ/dθ = p/(1 − p), and the variance of every score-function estimator of it is
 * a fraction in p: full return p(4p² + 8p + 1)/(1 − p)², reward-to-go p(p² + 3p + 1)/(1 − p)², with the value as
 * baseline p(1 + p)/(1 − p)², with the best constant (1 + p)/(1 − p): p²/(1 − p)².
 *
 * @see Berkeley CS285, the policy gradient homework's analysis of variance
 * @example
 * import { exactValue, sigmoidPolicy, twoStateChain } from './lib/index';
 * exactValue(twoStateChain(), sigmoidPolicy([Math.log(9)])).J.toFixed(9); // → '9.000000000'
 */
export function twoStateChain(): FiniteMdp {
  return {
    id: 'TwoStateChain',
    states: 2,
    actions: 2,
    start: [1, 0],
    outcomes: [[[{ next: 1, probability: 1, reward: 0 }], [{ next: 0, probability: 1, reward: 1 }]], []],
    terminal: [false, true],
    horizon: Infinity,
    stateNames: ['going', 'stopped'],
    actionNames: ['stop', 'go on'],
  };
}
