import type { ProofSpec } from '../proofSpec';
import type { MdpAssumption } from '../worlds/mdp/mdpWords';
import type { SmallMdp } from '../worlds/mdp/smallMdp';
import { visitedMdpKind, type VisitedMdpWords } from '../worlds/mdp/visitedMdpKind';
import { baselineIsFreeMistakes } from './baselineIsFreeMistakes';
import { mdpReasons } from './mdpReasons';

/** The reasons of proof 4.1. */
export type BaselineIsFreeRule =
  | 'definition'
  | 'algebra'
  | 'the future sums to one'
  | 'baseline ignores the action'
  | 'log trick'
  | 'policy sums to one'
  | 'the theorem (2.1)';

/** 4.1, a baseline is free: E[Σ_t ∇log π(a_t|s_t) b(s_t)] = 0, so ∇J = E[Σ_t ∇log π (G_t − b(s_t))]. */
export const baselineIsFree: ProofSpec<
  SmallMdp,
  VisitedMdpWords,
  MdpAssumption,
  BaselineIsFreeRule,
  'free' | 'gradient'
> = {
  id: '4.1',
  title: 'a baseline is free',
  file: '04-baselines',
  exportName: 'baselineIsFree',
  kind: visitedMdpKind,
  assumptions: [
    'policy sums to one',
    'baseline ignores the action',
    'policy is positive',
    'rewards ignore theta',
    'environment ignores theta',
    'rewards are causal',
  ],
  rules: {
    definition: { spends: [], says: 'd(t, s) is the chance to act in s at hour t.' },
    algebra: { spends: [], says: 'Sums rearranged; the gradient of a sum is the sum of the gradients.' },
    'the future sums to one': {
      spends: ['policy sums to one'],
      says: 'What comes after a_t does not matter to step t: its chances add up to 1.',
    },
    ...mdpReasons,
  },
  claims: {
    free: {
      relation: 'equals',
      from: ({ E, steps, grad, logPi, b }) => E((tau) => steps(tau, (t) => grad(() => logPi(tau, t)) * b(tau.s[t]))),
      to: () => 0,
      text: 'E[Σ_t ∇log π(a_t|s_t) b(s_t)] = 0',
    },
    gradient: {
      relation: 'equals',
      from: ({ grad, E, R }) => grad(() => E((tau) => R(tau))),
      to: ({ E, steps, grad, logPi, G, b }) =>
        E((tau) => steps(tau, (t) => grad(() => logPi(tau, t)) * (G(tau, t) - b(tau.s[t])))),
      text: '∇J = E[Σ_t ∇log π(a_t|s_t) (G_t − b(s_t))]',
    },
  },
  mistakes: baselineIsFreeMistakes,
};
