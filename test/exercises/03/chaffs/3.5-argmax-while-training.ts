import type { Slip } from '../../../../grader/judge/handedIn';

export const sentence =
  'Your agent takes the most likely action while it trains. Then it never finds out what else there is, and the entropy is 0 from the first step on: draw.';

export const slips: readonly Slip[] = [
  [
    `const found = pi.findIndex((p) => (left -= p) < 0);
    const action = found < 0 ? pi.length - 1 : found;`,
    'const action = pi.indexOf(Math.max(...pi)) + 0 * (left -= 1);',
  ],
];
