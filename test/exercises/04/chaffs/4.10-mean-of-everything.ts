import type { Slip } from '../../../../grader/judge/handedIn';

export const sentence =
  'Your final average runs over the whole training, its first clumsy episodes included. Asked are the *last* 100.';

export const slips: readonly Slip[] = [
  ['const finalAverage = meanOf(returns.slice(-100));', 'const finalAverage = meanOf(returns);'],
];
