import type { Slip } from '../../../../grader/judge/handedIn';

export const sentence = 'The gradient is added up, and no optimiser ever takes a step: the policy stays as it was.';

export const slips: readonly Slip[] = [
  [
    `    optimiser.step({ learningRate: learningRate * Math.max(0, 1 - spent / steps) });
`,
    '',
  ],
];
