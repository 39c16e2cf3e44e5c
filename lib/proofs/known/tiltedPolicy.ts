import type { ProofSpec } from '../proofSpec';
import { repliesKind, type Replies } from '../worlds/replies/repliesKind';
import type { RepliesAssumption, RepliesWords } from '../worlds/replies/repliesWords';
import { tiltedPolicyMistakes } from './tiltedPolicyMistakes';

/** The reasons of proof 5.2. */
export type TiltedPolicyRule = 'algebra' | 'star is the tilted reference' | 'replies sum to one' | 'KL is not negative';

const objective = ({ E, r, beta, pi, ref }: RepliesWords): number => E((y) => r(y) - beta * Math.log(pi(y) / ref(y)));

/** 5.2, the best policy: π* ∝ ref e^{r/β}, J = β log Z − β KL(π‖π*), largest at π*, where it is β log Z. */
export const tiltedPolicy: ProofSpec<
  Replies,
  RepliesWords,
  RepliesAssumption,
  TiltedPolicyRule,
  'value' | 'most' | 'odds'
> = {
  id: '5.2',
  title: 'the policy that reward and KL ask for',
  file: '05-rlhf',
  exportName: 'tiltedPolicy',
  kind: repliesKind,
  assumptions: ['star is the tilted reference', 'replies sum to one'],
  rules: {
    algebra: { spends: [], says: 'Sums and logarithms, rearranged: r = β log e^{r/β}.' },
    'star is the tilted reference': { spends: ['star is the tilted reference'], says: 'ref e^{r/β} = Z π*.' },
    'replies sum to one': { spends: ['replies sum to one'], says: 'Σ_y π(y) = 1.' },
    'KL is not negative': {
      spends: ['replies sum to one'],
      may: ['star is the tilted reference'],
      says: 'Σ π log(π/π*) ≥ 0 for two distributions.',
    },
  },
  claims: {
    value: {
      relation: 'equals',
      from: objective,
      to: ({ beta, Z, sumY, pi, star }) => beta * Math.log(Z) - beta * sumY((y) => pi(y) * Math.log(pi(y) / star(y))),
      text: 'E[r − β log π/ref] = β log Z − β KL(π‖π*)',
    },
    most: {
      relation: 'atLeast',
      from: ({ beta, Z }) => beta * Math.log(Z),
      to: objective,
      text: 'β log Z ≥ E[r − β log π/ref]',
    },
    odds: {
      relation: 'equals',
      from: ({ star, won, lost }) => Math.log(star(won) / star(lost)),
      to: ({ ref, r, beta, won, lost }) => Math.log(ref(won) / ref(lost)) + (r(won) - r(lost)) / beta,
      text: 'log π*(won)/π*(lost) = log ref(won)/ref(lost) + (r(won) − r(lost))/β',
    },
  },
  mistakes: tiltedPolicyMistakes,
};
