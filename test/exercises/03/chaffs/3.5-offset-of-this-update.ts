import type { Slip } from '../../../../grader/judge/handedIn';

export const sentence =
  'You subtract the mean of the returns that you judge: what every episode of an update earns is gone from it. Subtract the mean of *earlier* updates, and add this one’s afterwards.';

export const slips: readonly Slip[] = [
  [
    'const slope = update(network, episodes, gamma, offset);',
    `const own = update(network, episodes, gamma, offset).returns;
    const slope = update(network, episodes, gamma, own.reduce((sum, g) => sum + g, 0) / own.length);`,
  ],
];
