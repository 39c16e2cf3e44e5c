import type { Slip } from '../../../../grader/judge/handedIn';

export const sentence =
  'Your rows are no probabilities: each must be above 0, and a row must add up to 1. Logits go through a softmax first.';

export const slips: readonly Slip[] = [
  [
    'readPolicy(policy.forward(stacked(observations), observations.length), actionDim).map(({ pi }) => pi);',
    'readPolicy(policy.forward(stacked(observations), observations.length), actionDim).map(({ logPi }) => logPi);',
  ],
];
