import type { Mistake } from '../proofSpec';
import type { RepliesWords } from '../worlds/replies/repliesWords';

const softplus = (x: number): number => Math.log(1 + Math.exp(x));

/** Lines that people write in 5.3, and what is wrong with each. */
export const blindToShiftMistakes: readonly Mistake<RepliesWords>[] = [
  {
    name: 'r times c in the loss',
    says: 'The shift is added, not multiplied: a factor would be seen in every preference.',
    is: ({ r, c, won, lost }) => softplus(c * (r(lost) - r(won))),
  },
  {
    name: 'c on one side',
    says: 'Both replies answer the same prompt: c is added to both, and cancels.',
    is: ({ r, c, won, lost }) => softplus(r(lost) - r(won) - c),
  },
  {
    name: 'c twice',
    says: 'c cancels between the two replies: they are subtracted, not added.',
    is: ({ r, c, won, lost }) => softplus(r(lost) - r(won) + 2 * c),
  },
  {
    name: 'ratio of the rewards',
    says: 'Bradley and Terry compare differences, not ratios: rewards may be negative.',
    is: ({ r, won, lost }) => softplus(r(lost) / r(won)),
  },
  {
    name: 'e^{r + c} without β',
    says: 'The exponent is divided by β, the shift too.',
    is: ({ sumY, ref, r, c, won }) => (ref(won) * Math.exp(r(won) + c)) / sumY((y) => ref(y) * Math.exp(r(y) + c)),
  },
  {
    name: 'Z not shifted',
    says: 'Z grows with the shift as well: e^{c/β} cancels between numerator and denominator.',
    is: ({ ref, r, c, beta, Z, won }) => (ref(won) * Math.exp((r(won) + c) / beta)) / Z,
  },
  {
    name: 'the mean is unchanged',
    says: 'E[r] itself moves by c; it is the gradient that does not.',
    is: ({ E, r }) => E(r),
  },
  {
    name: 'c as a gradient',
    says: 'The gradient of the constant c is 0, not c.',
    is: ({ grad, E, r, c }) => grad(() => E(r)) + c,
  },
  {
    name: 'r times c in the gradient',
    says: 'The shift is added, not multiplied: a factor would stretch the gradient.',
    is: ({ grad, E, r, c }) => grad(() => E((y) => r(y) * c)),
  },
];
