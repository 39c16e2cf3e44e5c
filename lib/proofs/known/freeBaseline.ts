import type { ProofSpec } from '../proofSpec';
import { describeWithBaseline } from '../worlds/mdp/describeMdp';
import { mdpKind } from '../worlds/mdp/mdpKind';
import type { MdpAssumption, MdpWords } from '../worlds/mdp/mdpWords';
import type { SmallMdp } from '../worlds/mdp/smallMdp';
import { freeBaselineMistakes } from './freeBaselineMistakes';
import { mdpReasons } from './mdpReasons';

/** The reasons of proof 2.2. */
export type FreeBaselineRule =
  'definition' | 'algebra' | 'log trick' | 'baseline ignores the action' | 'policy sums to one';

/** 2.2, a baseline costs nothing: E_a[∇log π(a|s) b(s)] = 0. */
export const freeBaseline: ProofSpec<SmallMdp, MdpWords, MdpAssumption, FreeBaselineRule, 'proof'> = {
  id: '2.2',
  title: 'a baseline costs nothing',
  file: '02-log-derivative',
  exportName: 'freeBaseline',
  kind: { ...mdpKind, describe: describeWithBaseline },
  assumptions: ['policy is positive', 'baseline ignores the action', 'policy sums to one'],
  rules: {
    definition: { spends: [], says: 'E_a is the sum over the actions, weighted by π.' },
    algebra: { spends: [], says: 'Sums and products, rearranged; the gradient of a sum is the sum of the gradients.' },
    'log trick': mdpReasons['log trick'],
    'baseline ignores the action': mdpReasons['baseline ignores the action'],
    'policy sums to one': mdpReasons['policy sums to one'],
  },
  claims: {
    proof: {
      relation: 'equals',
      from: ({ Ea, grad, pi, b, s }) => Ea((a) => grad(() => Math.log(pi(a, s))) * b(s)),
      to: () => 0,
      text: 'E_a[∇log π(a|s) b(s)] = 0',
    },
  },
  mistakes: freeBaselineMistakes,
};
