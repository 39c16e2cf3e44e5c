import type { Mistake } from '../proofSpec';
import type { BanditWords } from '../worlds/bandit/banditWords';

/** Lines that people write in 4.3, and what is wrong with each. */
export const bestBaselineMistakes: readonly Mistake<BanditWords>[] = [
  {
    name: 'E[‖g‖² Q] taken apart',
    says: 'The mean of ‖∇log π‖² Q is not the product of the means: this is the step that "proves" V.',
    is: ({ E, Q }) => E(Q),
  },
  {
    name: 'norm not squared',
    says: 'A variance weighs squares: ‖∇log π‖², not ‖∇log π‖.',
    is: ({ E, Q, n }) => E((a) => Math.sqrt(n(a)) * Q(a)) / E((a) => Math.sqrt(n(a))),
  },
  {
    name: 'π forgotten',
    says: 'The actions are not equally often chosen: π is missing in both means.',
    is: ({ sumA, Q, n }) => sumA((a) => n(a) * Q(a)) / sumA(n),
  },
  {
    name: 'not divided',
    says: 'E[‖∇log π‖² Q] alone: shift Q by 1, and the baseline does not follow by 1.',
    is: ({ E, Q, n }) => E((a) => n(a) * Q(a)),
  },
  {
    name: '‖∇J‖² dropped',
    says: 'Variance is the mean of the square less the square of the mean: ‖∇J‖² is missing (b* is right all the same).',
    is: ({ E, Q, n, noise, b }) => E((a) => n(a) * ((Q(a) - b) ** 2 + noise(a))),
  },
  {
    name: 'noise forgotten',
    says: 'The rewards are noisy: their variance comes in, weighted as the rest (b* does not notice).',
    is: ({ E, Q, n, b, norm2, Eg }) => E((a) => n(a) * (Q(a) - b) ** 2) - norm2(Eg(Q)),
  },
  {
    name: 'sign of the derivative',
    says: 'd/db (Q−b)² = −2(Q−b): the signs are turned.',
    is: ({ E, Q, n, b }) => 2 * E((a) => n(a) * Q(a)) - 2 * b * E(n),
  },
  {
    name: 'minimises the error of prediction',
    says: 'This is the slope of E(Q−b)², the error of prediction: right for V, wrong for the variance.',
    is: ({ E, Q, b }) => -2 * (E(Q) - b),
  },
  {
    name: 'sign of the covariance',
    says: 'Where rewards are high on loud actions b* lies above V: the covariance comes with +.',
    is: ({ E, Q, n }) => (E(n) * E(Q) - E((a) => n(a) * Q(a))) / E(n),
  },
];
