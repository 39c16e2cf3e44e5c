import type { Rule } from '../proofSpec';
import type { MdpAssumption } from '../worlds/mdp/mdpWords';

/** Reasons that several proofs about an MDP share, under the names that these proofs give them. */
export const mdpReasons = {
  'log trick': { spends: ['policy is positive'], says: 'π ∇log π = ∇π, where π > 0.' },
  'baseline ignores the action': {
    spends: ['baseline ignores the action'],
    says: 'b(s) is the same for every action.',
  },
  'policy sums to one': { spends: ['policy sums to one'], says: 'Σ_a π(a|s) = 1, whatever θ is.' },
  'the theorem (2.1)': {
    spends: [
      'rewards ignore theta',
      'policy is positive',
      'environment ignores theta',
      'rewards are causal',
      'policy sums to one',
    ],
    says: 'E[Σ_t ∇log π(a_t|s_t) G_t] = ∇J.',
  },
} satisfies Record<string, Rule<MdpAssumption>>;
