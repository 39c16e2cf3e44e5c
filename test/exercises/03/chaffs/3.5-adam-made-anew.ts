import type { Slip } from '../../../../grader/judge/handedIn';

export const sentence =
  'You make Adam anew for each update: it forgets what it learned of the slopes, and every weight moves by the full rate each time. Make it once, before the loop.';

export const slips: readonly Slip[] = [
  [
    '    optimiser.step({ learningRate',
    `    const anew = adam(network, { learningRate });
    anew.step({ learningRate`,
  ],
  [
    `  const optimiser = adam(network, { learningRate });
`,
    '',
  ],
];
