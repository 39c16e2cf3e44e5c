import type { ProofSpec } from '../proofSpec';
import { lossMdpKind, type LossMdpAssumption, type LossMdpWords } from '../worlds/mdp/lossMdpKind';
import type { SmallMdp } from '../worlds/mdp/smallMdp';
import { lossVehicleMistakes } from './lossVehicleMistakes';
import { mdpReasons } from './mdpReasons';

/** The reasons of proof 3.1. */
export type LossVehicleRule =
  'definition' | 'algebra' | 'the theorem (2.1)' | 'mean over the action' | 'scores average to 0';

/** 3.1, the loss is a vehicle: ∇L = −∇J, and r → r + c moves L but not ∇L. */
export const lossVehicle: ProofSpec<
  SmallMdp,
  LossMdpWords,
  LossMdpAssumption,
  LossVehicleRule,
  'vehicle' | 'shift' | 'still'
> = {
  id: '3.1',
  title: 'the loss is a vehicle',
  file: '03-reinforce',
  exportName: 'lossVehicle',
  kind: lossMdpKind,
  assumptions: [
    'rewards ignore theta',
    'policy is positive',
    'environment ignores theta',
    'rewards are causal',
    'policy sums to one',
    'every episode has the same length',
  ],
  rules: {
    definition: { spends: [], says: 'L is −Σ_τ P₀(τ) Σ_t log π(a_t|s_t) G_t, P₀ and G constants.' },
    algebra: { spends: [], says: 'Sums rearranged; r → r + c adds c(T−t) to G_t.' },
    'the theorem (2.1)': mdpReasons['the theorem (2.1)'],
    'mean over the action': {
      spends: ['policy sums to one', 'every episode has the same length'],
      says: 'Given s_t, the mean of −log π(a_t|s_t) is H(s_t); T − t does not depend on a_t.',
    },
    'scores average to 0': {
      spends: ['policy is positive', 'policy sums to one', 'every episode has the same length'],
      says: 'Given s_t, the mean of ∇log π(a_t|s_t) is 0; T − t does not depend on a_t.',
    },
  },
  claims: {
    vehicle: {
      relation: 'equals',
      from: ({ grad, L }) => grad(() => L(0)),
      to: ({ grad, E, R }) => -grad(() => E((tau) => R(tau))),
      text: '∇L = −∇J',
    },
    shift: {
      relation: 'equals',
      from: ({ L, c }) => L(c) - L(0),
      to: ({ E, steps, H, c }) => c * E((tau) => steps(tau, (t) => (tau.T - t) * H(tau.s[t]))),
      text: 'L with r + c − L = c Σ_t (T−t) E[H(s_t)]',
    },
    still: {
      relation: 'equals',
      from: ({ grad, L, c }) => grad(() => L(c)) - grad(() => L(0)),
      to: () => 0,
      text: '∇L with r + c − ∇L = 0',
    },
  },
  mistakes: lossVehicleMistakes,
};
