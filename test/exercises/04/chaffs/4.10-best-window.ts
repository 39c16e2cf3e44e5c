import type { Slip } from '../../../../grader/judge/handedIn';

export const sentence = 'You report the best 100 episodes. Say where the window lies: asked are the *last* 100.';

export const slips: readonly Slip[] = [
  [
    'const finalAverage = meanOf(returns.slice(-100));',
    'const finalAverage = Math.max(...returns.map((_, i) => (i >= 99 ? meanOf(returns.slice(i - 99, i + 1)) : 0)));',
  ],
];
