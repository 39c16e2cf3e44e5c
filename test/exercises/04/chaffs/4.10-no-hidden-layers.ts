import type { Slip } from '../../../../grader/judge/handedIn';

export const sentence =
  'Your policy is linear in the observation. Two hidden layers, with relu or tanh between, were asked for.';

export const slips: readonly Slip[] = [
  [
    'makeNetwork({ sizes: [stateDim, ...HIDDEN, actionDim], rng })',
    'makeNetwork({ sizes: [stateDim, actionDim], rng })',
  ],
];
