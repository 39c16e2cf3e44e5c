import type { ProofSpec } from '../proofSpec';
import type { SmallMdp } from '../worlds/mdp/smallMdp';
import { valuedMdpKind, type ValuedMdpAssumption, type ValuedMdpWords } from '../worlds/mdp/valuedMdpKind';
import { squareLossMistakes } from './squareLossMistakes';

/** The reasons of proof 3.2. */
export type SquareLossRule = 'definition' | 'algebra' | 'later advantages average to 0' | 'causality';

/** 3.2, what a [T, T] loss computes: E[(Σ score)(Σ A)] = Σ_t (Σ_{k≤t} γ^{t−k}) E[score_t G_t]. */
export const squareLoss: ProofSpec<SmallMdp, ValuedMdpWords, ValuedMdpAssumption, SquareLossRule, 'proof'> = {
  id: '3.2',
  title: 'what a [T, T] loss computes',
  file: '03-reinforce',
  exportName: 'squareLoss',
  kind: valuedMdpKind,
  assumptions: ['V is exact', 'rewards are causal', 'policy sums to one', 'environment ignores theta'],
  rules: {
    definition: { spends: [], says: 'A_k = G_k − V(s_k).' },
    algebra: { spends: [], says: 'Sums rearranged; G_k = Σ_{k≤j<t} γ^{j−k} r_j + γ^{t−k} G_t; the geometric sum.' },
    'later advantages average to 0': {
      spends: ['V is exact'],
      says: 'For k > t the mean of A_k is 0, whatever happened until then.',
    },
    causality: {
      spends: ['rewards are causal', 'policy sums to one'],
      says: 'Rewards before t and V(s_k), k ≤ t, are fixed before a_t is drawn: the score averages them away.',
    },
  },
  claims: {
    proof: {
      relation: 'equals',
      from: ({ E, steps, score, A }) => E((tau) => steps(tau, (t) => score(tau, t)) * steps(tau, (k) => A(tau, k))),
      to: ({ E, steps, score, G, gamma }) =>
        E((tau) => steps(tau, (t) => ((1 - gamma ** (t + 1)) / (1 - gamma)) * score(tau, t) * G(tau, t))),
      text: 'E[(Σ_t score_t)(Σ_k A_k)] = Σ_t (1−γ^{t+1})/(1−γ) E[score_t G_t]',
    },
  },
  mistakes: squareLossMistakes,
};
