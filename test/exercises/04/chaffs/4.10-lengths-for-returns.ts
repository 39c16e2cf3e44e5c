import type { Slip } from '../../../../grader/judge/handedIn';

export const sentence =
  'The returns that train gives back are not those that were played: the sum of each episode’s rewards, without γ, in order.';

export const slips: readonly Slip[] = [
  [
    'record.returns.push(episode.rewards.reduce((sum, r) => sum + r, 0));',
    'record.returns.push(episode.rewards.length);',
  ],
];
