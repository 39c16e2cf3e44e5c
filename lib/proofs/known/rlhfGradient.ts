import type { ProofSpec } from '../proofSpec';
import { repliesKind, type Replies } from '../worlds/replies/repliesKind';
import type { RepliesAssumption, RepliesWords } from '../worlds/replies/repliesWords';
import { rlhfGradientMistakes } from './rlhfGradientMistakes';

/** The reasons of proof 5.1. */
export type RlhfGradientRule =
  | 'definition'
  | 'algebra'
  | 'log trick'
  | 'rewards ignore theta'
  | 'reference ignores theta'
  | 'scores average to 0'
  | 'a reply is its tokens';

/** 5.1, the gradient of reward less β KL: E[Σ_t ∇log π(token) (r − β log π/ref − b)]. */
export const rlhfGradient: ProofSpec<Replies, RepliesWords, RepliesAssumption, RlhfGradientRule, 'proof'> = {
  id: '5.1',
  title: 'the gradient, with the KL',
  file: '05-rlhf',
  exportName: 'gradientWithKl',
  kind: repliesKind,
  assumptions: ['rewards ignore theta', 'reference ignores theta', 'replies sum to one', 'a reply is its tokens'],
  rules: {
    definition: { spends: [], says: 'E is the sum over the replies, weighted by π.' },
    algebra: { spends: [], says: 'Sums rearranged, product rule.' },
    'log trick': { spends: [], says: '∇π = π ∇log π; a softmax is positive.' },
    'rewards ignore theta': { spends: ['rewards ignore theta'], says: '∇r = 0.' },
    'reference ignores theta': { spends: ['reference ignores theta'], says: '∇log ref = 0.' },
    'scores average to 0': { spends: ['replies sum to one'], says: 'E[∇log π] = ∇Σπ = 0.' },
    'a reply is its tokens': { spends: ['a reply is its tokens'], says: 'log π(y) is the sum over the tokens.' },
  },
  claims: {
    proof: {
      relation: 'equals',
      from: ({ grad, sumY, pi, ref, r, beta }) =>
        grad(() => sumY((y) => pi(y) * (r(y) - beta * Math.log(pi(y) / ref(y))))),
      to: ({ grad, E, tokens, piToken, pi, ref, r, beta, b }) =>
        E((y) => tokens(y, (t) => grad(() => Math.log(piToken(y, t)))) * (r(y) - beta * Math.log(pi(y) / ref(y)) - b)),
      text: '∇Σ_y π(r − β log π/ref) = E[Σ_t ∇log π(token t) (r − β log π/ref − b)]',
    },
  },
  mistakes: rlhfGradientMistakes,
};
