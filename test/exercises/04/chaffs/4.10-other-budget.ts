import type { Slip } from '../../../../grader/judge/handedIn';

export const sentence =
  'The two variants did not get the same number of episodes in every run: one never had a chance. Same settings, same budget, for both.';

export const slips: readonly Slip[] = [
  [
    'agent.train(environment, { episodes, rng: splitRng(rng), log: say })',
    'agent.train(environment, { episodes: baseline ? episodes : Math.ceil(episodes / 2), rng: splitRng(rng), log: say })',
  ],
];
