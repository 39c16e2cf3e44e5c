import type { Slip } from '../../../../grader/judge/handedIn';

export const sentence =
  'Your weights are not normalised: their standard deviation over the batch should be 1, whatever the rewards’ unit.';

export const slips: readonly Slip[] = [
  ['weights.map((x) => x / (deviation || 1))', 'weights.map((x) => x / (deviation ? 1 : 1))'],
];
