import type { Kind } from '../../kind';
import { describeMdp } from './describeMdp';
import { mdpKind, wordsOfMdp } from './mdpKind';
import type { MdpAssumption, MdpWords, Trajectory } from './mdpWords';
import { randomMdp, smallMdps, type SmallMdp } from './smallMdp';

/** The words of an MDP in which the value of every state is known exactly. */
export interface ValuedMdpWords extends MdpWords {
  /** E[G_t | s_t]: what is still to come from this step's state on. */
  V(tau: Trajectory, t: number): number;
  /** G_t − V(s_t) of a trajectory's step t. */
  A(tau: Trajectory, t: number): number;
  /** ∇log π(a_t|s_t) of a trajectory's step t. */
  score(tau: Trajectory, t: number): number;
}

export type ValuedMdpAssumption = MdpAssumption | 'V is exact';

function words(mdp: SmallMdp, broken?: ValuedMdpAssumption): ValuedMdpWords {
  const w = wordsOfMdp(mdp, broken === 'V is exact' ? undefined : broken);
  const known = new Map<string, number>();
  const V = (tau: Trajectory, t: number): number => {
    const key = `${t} ${tau.s[t]}`;
    let value = known.get(key);
    if (value === undefined) {
      const here = (other: Trajectory) => (t < other.T && other.s[t] === tau.s[t] ? 1 : 0);
      const mean = w.E((other) => (here(other) ? w.G(other, t) : 0)) / w.E(here);
      value = mean + (broken === 'V is exact' ? 0.5 + 0.7 * tau.s[t] + 0.3 * t : 0);
      known.set(key, value);
    }
    return value;
  };
  return { ...w, V, A: (tau, t) => w.G(tau, t) - V(tau, t), score: (tau, t) => w.grad(() => w.logPi(tau, t)) };
}

/** Discounted MDPs of two or three steps with exact values: what proof 3.2 is evaluated in. */
export const valuedMdpKind: Kind<SmallMdp, ValuedMdpWords, ValuedMdpAssumption> = {
  name: 'a small MDP with exact values',
  // γ < 1 and several steps always: with γ = 1 a wrong exponent is invisible.
  random: (rng) => randomMdp(rng, true),
  small: function* (rng) {
    for (const mdp of smallMdps(rng)) if (mdp.steps > 1) yield { ...mdp, gamma: 0.5 };
  },
  words,
  describe: (mdp) => describeMdp(mdp),
  broken: { ...mdpKind.broken, 'V is exact': 'V is off by a little in each state' },
};
