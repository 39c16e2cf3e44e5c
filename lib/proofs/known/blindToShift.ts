import type { ProofSpec } from '../proofSpec';
import { repliesKind, type Replies } from '../worlds/replies/repliesKind';
import type { RepliesAssumption, RepliesWords } from '../worlds/replies/repliesWords';
import { blindToShiftMistakes } from './blindToShiftMistakes';

/** The reasons of proof 5.3. */
export type BlindToShiftRule =
  'algebra' | 'the shift ignores the reply' | 'star is the tilted reference' | 'replies sum to one';

const tilt = ({ ref, beta }: RepliesWords, reward: (y: number) => number, y: number): number =>
  ref(y) * Math.exp(reward(y) / beta);

/** 5.3, what preferences cannot see: r → r + c(x) leaves the loss, π* and ∇J where they are. */
export const blindToShift: ProofSpec<
  Replies,
  RepliesWords,
  RepliesAssumption,
  BlindToShiftRule,
  'loss' | 'policy' | 'gradient'
> = {
  id: '5.3',
  title: 'what preferences cannot see',
  file: '05-rlhf',
  exportName: 'blindToShift',
  kind: repliesKind,
  assumptions: ['the shift ignores the reply', 'star is the tilted reference', 'replies sum to one'],
  rules: {
    algebra: { spends: [], says: 'Sums and exponentials, rearranged.' },
    'the shift ignores the reply': {
      spends: ['the shift ignores the reply'],
      says: 'shifted(y) = r(y) + c for every reply.',
    },
    'star is the tilted reference': { spends: ['star is the tilted reference'], says: 'ref e^{r/β} = Z π*.' },
    'replies sum to one': { spends: ['replies sum to one'], says: 'Σ_y π(y) = 1, whatever θ is.' },
  },
  claims: {
    loss: {
      relation: 'equals',
      from: ({ shifted, won, lost }) => Math.log(1 + Math.exp(shifted(lost) - shifted(won))),
      to: ({ r, won, lost }) => Math.log(1 + Math.exp(r(lost) - r(won))),
      text: '−log σ(shifted(won) − shifted(lost)) = −log σ(r(won) − r(lost))',
    },
    policy: {
      relation: 'equals',
      from: (w) => tilt(w, w.shifted, w.won) / w.sumY((y) => tilt(w, w.shifted, y)),
      to: ({ star, won }) => star(won),
      text: 'ref e^{shifted/β} / Σ ref e^{shifted/β} = π*',
    },
    gradient: {
      relation: 'equals',
      from: ({ grad, E, shifted }) => grad(() => E(shifted)),
      to: ({ grad, E, r }) => grad(() => E(r)),
      text: '∇E[shifted] = ∇E[r]',
    },
  },
  mistakes: blindToShiftMistakes,
};
