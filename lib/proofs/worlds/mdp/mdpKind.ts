import type { Kind } from '../../kind';
import { shiftable } from '../shiftable';
import { sumOver } from '../sumOver';
import { mdpTables } from './mdpTables';
import { mdpTrajectories } from './mdpTrajectories';
import type { MdpAssumption, MdpWords, Trajectory } from './mdpWords';
import { describeMdp } from './describeMdp';
import { randomMdp, smallMdps, type SmallMdp } from './smallMdp';

/** For kinds built on this one: a line evaluated while the MDP is at an action. */
export interface WithAction {
  withAction(a: number, f: () => number): number;
}

/** The words for one MDP; with `broken`, for the same MDP with this assumption violated. */
export function wordsOfMdp(mdp: SmallMdp, broken?: MdpAssumption): MdpWords & WithAction {
  const { gamma, state: s } = mdp;
  const actions = mdp.reward[0].length;
  let trajectories: Trajectory[] | undefined; // made when first used: not every derivation sums over them
  const { tables, grad, frozen } = shiftable((x) => mdpTables(mdp, x, broken));
  let action = -1; // the action that Σ_a is at: a broken baseline looks at it

  const pi = (a: number, state: number) => tables().pi[state][a];
  const rho = (state: number) => tables().start[state];
  const p = (s2: number, state: number, a: number) => tables().next[state][a][s2];
  const stepOf = (word: string, tau: Trajectory, t: number) => {
    if (tau.a[t] === undefined)
      throw new RangeError(`${word}(tau, t): this t is outside the trajectory, whose steps are 0 … tau.T − 1`);
  };
  const r = (tau: Trajectory, t: number) => {
    stepOf('r', tau, t);
    const reward = mdp.reward[tau.s[t]][tau.a[t]];
    if (broken === 'rewards ignore theta') return reward + 0.7 * tables().theta0 * (1 + tau.a[t]);
    if (broken === 'rewards are causal' && t + 1 < tau.T) return reward + 0.9 * (tau.a[t + 1] + 1);
    return reward;
  };
  const G = (tau: Trajectory, t: number) => sumOver(tau.T - t, (k) => gamma ** k * r(tau, t + k));
  const P = (tau: Trajectory) => {
    let product = rho(tau.s[0]);
    for (let t = 0; t < tau.T; t++) {
      product *= pi(tau.a[t], tau.s[t]);
      if (t + 1 < tau.s.length) product *= p(tau.s[t + 1], tau.s[t], tau.a[t]);
    }
    return product;
  };
  const sum = (f: (tau: Trajectory) => number) => {
    const all = (trajectories ??= mdpTrajectories(mdp));
    return sumOver(all.length, (i) => f(all[i]));
  };
  const withAction = (a: number, f: () => number) => {
    const before = action;
    action = a;
    try {
      return f();
    } finally {
      action = before;
    }
  };
  const sumA = (f: (a: number) => number) => sumOver(actions, (a) => withAction(a, () => f(a)));
  return {
    grad,
    frozen,
    sum,
    E: (f) => sum((tau) => P(tau) * f(tau)),
    P,
    R: (tau) => G(tau, 0),
    G,
    r,
    rho,
    p,
    pi,
    logPi: (tau, t) => {
      stepOf('logPi', tau, t);
      return Math.log(pi(tau.a[t], tau.s[t]));
    },
    log: Math.log,
    steps: (tau, f) => sumOver(tau.T, f),
    moves: (tau, f) => sumOver(tau.s.length - 1, f),
    past: (_tau, t, f) => sumOver(t, f),
    gamma,
    s,
    b: (state) => mdp.baseline[state] + (broken === 'baseline ignores the action' && action >= 0 ? 0.8 * action : 0),
    sumA,
    withAction,
    Ea: (f) => sumA((a) => pi(a, s) * f(a)),
  };
}

/** Small MDPs with all of their trajectories: what proofs of notebook 02 are evaluated in. */
export const mdpKind: Kind<SmallMdp, MdpWords, MdpAssumption> = {
  name: 'a small MDP',
  random: randomMdp,
  small: smallMdps,
  words: wordsOfMdp,
  describe: (mdp) => describeMdp(mdp),
  broken: {
    'rewards ignore theta': 'the rewards depend on θ',
    'policy is positive': 'an action has probability 0',
    'environment ignores theta': 'start and dynamics depend on θ',
    'rewards are causal': 'a reward depends on the action after it',
    'policy sums to one': 'the probabilities of the actions do not add up to 1',
    'baseline ignores the action': 'the baseline depends on the action',
  },
};
