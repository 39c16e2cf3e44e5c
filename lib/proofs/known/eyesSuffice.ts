import type { ProofSpec } from '../proofSpec';
import { twoPoliciesKind } from '../worlds/twoPolicies/twoPoliciesKind';
import type { TwoPoliciesAssumption, TwoPoliciesWords } from '../worlds/twoPolicies/twoPoliciesWords';
import type { TwoPolicies } from '../worlds/twoPolicies/twoPoliciesWorld';
import { eyesSufficeMistakes } from './eyesSufficeMistakes';

/** The reasons of proof 1.2. */
export type EyesSufficeRule =
  | 'definition'
  | 'algebra'
  | 'V is the expected return'
  | 'telescope'
  | 'Q looks one step ahead'
  | 'the policy looks at the state only'
  | 'greedy'
  | 'a maximum is at least a mean'
  | 'V is the mean of Q';

/** 1.2, with eyes determinism suffices: the policy that is greedy by Q^π is at least as good as π. */
export const eyesSuffice: ProofSpec<TwoPolicies, TwoPoliciesWords, TwoPoliciesAssumption, EyesSufficeRule, 'proof'> = {
  id: '1.2',
  title: 'with eyes, determinism suffices',
  file: '01-paradigms',
  exportName: 'eyesSuffice',
  kind: twoPoliciesKind,
  assumptions: [
    'V is the value of pi',
    'the end is worth nothing',
    'both policies meet the same world',
    'the policy looks at the state only',
    'the new policy is greedy',
    'policy sums to one',
  ],
  rules: {
    definition: { spends: [], says: 'J is the expected return; A = Q − V; d counts visits, discounted.' },
    algebra: { spends: [], says: 'Sums rearranged.' },
    'V is the expected return': { spends: ['V is the value of pi'], says: 'J(π) = V^π(s₀).' },
    telescope: {
      spends: ['the end is worth nothing'],
      says: 'Σ_t γᵗ(γV(s_{t+1}) − V(s_t)) = −V(s₀), as V is 0 at the end.',
    },
    'Q looks one step ahead': {
      spends: ['both policies meet the same world'],
      says: 'Q(s, a) is the mean of r + γV(s′) over what the world does next, whoever chose a.',
    },
    'the policy looks at the state only': {
      spends: ['the policy looks at the state only'],
      says: 'Steps can be grouped by state: the action depends on nothing else.',
    },
    greedy: { spends: ['the new policy is greedy'], says: 'π′ takes the action with the largest A.' },
    'a maximum is at least a mean': {
      spends: ['policy sums to one'],
      says: 'max_a A ≥ Σ_a π A, as π is a distribution.',
    },
    'V is the mean of Q': {
      spends: ['V is the value of pi'],
      may: ['the end is worth nothing', 'policy sums to one'],
      says: 'Σ_a π(a|s) Q(s, a) = V(s), so Σ_a π A = 0.',
    },
  },
  claims: {
    proof: {
      relation: 'atLeast',
      from: ({ J, pi, piNew }) => J(piNew) - J(pi),
      to: () => 0,
      text: 'J(π′) − J(π) ≥ 0',
    },
  },
  mistakes: eyesSufficeMistakes,
};
