import type { Slip } from '../../../../grader/judge/handedIn';

export const sentence =
  'An observation gets other probabilities in a batch than alone. Each row is about its own observation.';

export const slips: readonly Slip[] = [
  [
    'readPolicy(policy.forward(stacked(observations), observations.length), actionDim).map(({ pi }) => pi);',
    'observations.map(() => readPolicy(policy.forwardOne(observations[0]), actionDim)[0].pi);',
  ],
];
