import type { ProofSpec } from '../proofSpec';
import { mdpKind } from '../worlds/mdp/mdpKind';
import type { MdpAssumption, MdpWords, Trajectory } from '../worlds/mdp/mdpWords';
import type { SmallMdp } from '../worlds/mdp/smallMdp';
import { theoremMistakes } from './theoremMistakes';

/** The reasons of proof 2.1. */
export type TheoremRule =
  | 'definition'
  | 'algebra'
  | 'rewards ignore theta'
  | 'log trick'
  | 'importance ratio'
  | 'environment ignores theta'
  | 'causality';

/** 2.1, the policy gradient theorem: ∇J = E[Σ_t γᵗ ∇log π(a_t|s_t) G_t]. */
export const theorem: ProofSpec<SmallMdp, MdpWords, MdpAssumption, TheoremRule, 'proof'> = {
  id: '2.1',
  title: 'the policy gradient theorem',
  file: '02-log-derivative',
  exportName: 'theorem',
  kind: mdpKind,
  assumptions: [
    'rewards ignore theta',
    'policy is positive',
    'environment ignores theta',
    'rewards are causal',
    'policy sums to one',
    'baseline ignores the action',
  ],
  rules: {
    definition: { spends: [], says: 'E is the sum over all trajectories, weighted by P.' },
    algebra: { spends: [], says: 'Sums, products and logarithms, rearranged.' },
    'rewards ignore theta': {
      spends: ['rewards ignore theta'],
      says: '∇ passes by the rewards: they do not depend on θ.',
    },
    'log trick': { spends: ['policy is positive'], says: '∇P = P ∇log P, where P > 0.' },
    'importance ratio': {
      spends: ['policy is positive'],
      says: 'P at the shifted θ is P at θ times their ratio, where P > 0.',
    },
    'environment ignores theta': { spends: ['environment ignores theta'], says: '∇log ρ = 0 and ∇log p = 0.' },
    causality: { spends: ['rewards are causal', 'policy sums to one'], says: 'E[∇log π_t r_k] = 0 for k < t.' },
  },
  claims: {
    proof: {
      relation: 'equals',
      from: ({ grad, E, R }) => grad(() => E((tau: Trajectory) => R(tau))),
      to: ({ grad, E, G, logPi, steps, gamma }) =>
        E((tau) => steps(tau, (t) => gamma ** t * grad(() => logPi(tau, t)) * G(tau, t))),
      text: '∇E[R] = E[Σ_t γᵗ ∇log π(a_t|s_t) G_t]',
    },
  },
  mistakes: theoremMistakes,
};
