import type { Slip } from '../../../../grader/judge/handedIn';

export const sentence =
  'One seed is an anecdote: run it with another, and you may say the opposite. As many runs of each variant as `seeds` says.';

export const slips: readonly Slip[] = [
  ['Array.from({ length: seeds }, (_, i) =>', 'Array.from({ length: Math.min(1, seeds) }, (_, i) =>'],
];
