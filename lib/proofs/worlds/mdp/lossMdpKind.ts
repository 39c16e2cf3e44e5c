import type { Kind } from '../../kind';
import { describeMdp } from './describeMdp';
import { mdpKind, wordsOfMdp } from './mdpKind';
import type { MdpAssumption, MdpWords } from './mdpWords';
import { randomMdp, smallMdps, type SmallMdp } from './smallMdp';

/** The words of an undiscounted MDP whose episodes all have the same length, with the loss of REINFORCE. */
export interface LossMdpWords extends MdpWords {
  /** −E over frozen trajectories of Σ_t log π(a_t|s_t) G_t, with `more` added to every reward. */
  L(more: number): number;
  /** What is added to every reward. */
  readonly c: number;
  /** The entropy of π in a state. */
  H(s: number): number;
}

export type LossMdpAssumption = MdpAssumption | 'every episode has the same length';

function words(mdp: SmallMdp, broken?: LossMdpAssumption): LossMdpWords {
  const ragged = broken === 'every episode has the same length';
  const w = ragged ? wordsOfMdp({ ...mdp, ends: mdp.ends.map((_, s) => s > 0) }) : wordsOfMdp(mdp, broken);
  const { frozen, sum, P, steps, logPi, G, pi } = w;
  return {
    ...w,
    L: (more) =>
      -sum(
        (tau) => frozen(() => P(tau)) * steps(tau, (t) => logPi(tau, t) * frozen(() => G(tau, t) + more * (tau.T - t))),
      ),
    c: 2,
    H: (s) => -w.sumA((a) => pi(a, s) * Math.log(pi(a, s))),
  };
}

const fixed = (mdp: SmallMdp): SmallMdp => ({ ...mdp, gamma: 1, ends: mdp.ends.map(() => false) });

/** Undiscounted MDPs of a fixed length: what proof 3.1 is evaluated in. */
export const lossMdpKind: Kind<SmallMdp, LossMdpWords, LossMdpAssumption> = {
  name: 'a small MDP of fixed length',
  random: (rng, telling) => fixed(randomMdp(rng, telling)),
  small: function* (rng) {
    for (const mdp of smallMdps(rng)) yield fixed(mdp);
  },
  words,
  describe: (mdp) => describeMdp(mdp),
  broken: {
    ...mdpKind.broken,
    'every episode has the same length':
      'every state but the first ends the episode, so its length depends on the actions',
  },
};
