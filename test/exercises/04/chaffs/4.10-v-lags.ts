import type { Slip } from '../../../../grader/judge/handedIn';

export const sentence =
  'V does not learn the returns of a batch that it sees 200 times. Is it fitted to G, with a rate of its own of at least 1e-3?';

export const slips: readonly Slip[] = [
  [
    'const valueOptimiser = adam(value, { learningRate: LEARNING_RATE });',
    'const valueOptimiser = adam(value, { learningRate: 1e-5 });',
  ],
];
