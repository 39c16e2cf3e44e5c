import type { Kind } from '../../kind';
import { describeWithBaseline } from './describeMdp';
import { mdpKind, wordsOfMdp } from './mdpKind';
import type { MdpAssumption, MdpWords } from './mdpWords';
import { randomMdp, smallMdps, type SmallMdp } from './smallMdp';

/** The words of an undiscounted MDP that also counts where the policy is, hour by hour. */
export interface VisitedMdpWords extends MdpWords {
  /** The chance to act in state s at hour t. */
  d(t: number, s: number): number;
  /** Σ over the hours t = 0, 1, … of the longest episode. */
  hours(f: (t: number) => number): number;
  /** Σ over the states. */
  sumS(f: (s: number) => number): number;
}

function words(mdp: SmallMdp, broken?: MdpAssumption): VisitedMdpWords {
  const w = wordsOfMdp(mdp, broken);
  const states = mdp.start.map((_, s) => s);
  const sumS: VisitedMdpWords['sumS'] = (f) => states.reduce((sum, s) => sum + f(s), 0);
  const acts = (t: number, s: number) => (t > 0 && mdp.ends[s] ? 0 : 1);
  const rows = [states.map((s) => w.rho(s))];
  for (let t = 1; t < mdp.steps; t++) {
    const arrive = (s2: number) => sumS((s) => rows[t - 1][s] * w.sumA((a) => w.pi(a, s) * w.p(s2, s, a)));
    rows.push(states.map((s2) => acts(t, s2) * arrive(s2)));
  }
  return {
    ...w,
    // A baseline that looks at the action has to see it here too, where no Σ_a stands around it.
    steps: (tau, f) => w.steps(tau, (t) => w.withAction(tau.a[t], () => f(t))),
    d: (t, s) => rows[t][s],
    hours: (f) => rows.reduce((sum, _, t) => sum + f(t), 0),
    sumS,
  };
}

const undiscounted = (mdp: SmallMdp): SmallMdp => ({ ...mdp, gamma: 1 });

/** Undiscounted MDPs with the chances of being in each state: what proof 4.1 is evaluated in. */
export const visitedMdpKind: Kind<SmallMdp, VisitedMdpWords, MdpAssumption> = {
  ...mdpKind,
  random: (rng, telling) => undiscounted(randomMdp(rng, telling)),
  small: function* (rng) {
    for (const mdp of smallMdps(rng)) yield undiscounted(mdp);
  },
  words,
  describe: describeWithBaseline,
};
