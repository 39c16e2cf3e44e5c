import type { Mistake } from '../proofSpec';
import type { CoinsWords } from '../worlds/coins/coinsKind';

const I = ({ p }: CoinsWords): number => p * (1 - p);
const sumOfSquares = ({ T }: CoinsWords): number => (T * (T + 1) * (2 * T + 1)) / 6;

/** Lines that people write in 4.2, and what is wrong with each. */
export const varianceLawMistakes: readonly Mistake<CoinsWords>[] = [
  {
    name: 'noise adds once',
    says: 'c and T stand before the sum and come out squared: T² from the return, T from the sum of the scores.',
    is: (w) => w.c ** 2 * w.T * I(w),
  },
  {
    name: 'standard deviations add',
    says: 'Variances of independent scores add, standard deviations do not: T³, not T⁴.',
    is: (w) => w.c ** 2 * w.T ** 4 * I(w),
  },
  {
    name: 'constant return, no variance',
    says: 'The return is constant, the scores before it are not: their noise is multiplied by it.',
    is: () => 0,
  },
  {
    name: 'sum from 1 to T − 1',
    says: 'At t = 0 all T rewards are to come: the squares run from 1 to T, not to T − 1.',
    is: (w) => (w.c ** 2 * I(w) * (w.T - 1) * w.T * (2 * w.T - 1)) / 6,
  },
  {
    name: 'c for c²',
    says: 'A constant comes out of a variance squared. With c < 0 your variance would be negative.',
    is: (w) => w.c * I(w) * sumOfSquares(w),
  },
  {
    name: 'reward-to-go is half',
    says: 'Half of the rewards are left in the mean, but their squares count: about a third, not half.',
    is: (w) => (w.c ** 2 * w.T ** 3 * I(w)) / 2,
  },
  {
    name: 'a third, exactly',
    says: 'T³/3 is what Σ k² tends to; the sum is T(T+1)(2T+1)/6.',
    is: (w) => (w.c ** 2 * w.T ** 3 * I(w)) / 3,
  },
  {
    name: 'p for p(1 − p)',
    says: 'The variance of a coin is p(1−p): a coin that always falls the same way is silent.',
    is: (w) => w.c ** 2 * w.T ** 3 * w.p,
  },
  {
    name: 'squares of a sum',
    says: 'The sum of the squares, not the square of the sum: cross terms average to 0.',
    is: (w) => w.c ** 2 * I(w) * ((w.T * (w.T + 1)) / 2) ** 2,
  },
];
