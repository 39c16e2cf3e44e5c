import type { Slip } from '../../../../grader/judge/handedIn';

export const sentence = 'Your log does not tell the mean return of the *last* 100 episodes.';

export const slips: readonly Slip[] = [
  ['meanOf(record.returns.slice(-100)).toFixed(2)', 'meanOf(record.returns).toFixed(2)'],
];
