import type { Slip } from '../../../../grader/judge/handedIn';

export const sentence =
  'You whiten each episode by itself: its own mean is gone from it, and with it whether the episode was good. One scale for the whole batch (section 7: 88 of 100 seeds against 99).';

export const slips: readonly Slip[] = [
  [
    'const weights = scaled(returns.map((G) => G.map((g) => g - (baseline ? old[at++] : 0))));',
    `const weights = returns.map((G) => {
      const own = G.map((g) => g - (baseline ? old[at++] : 0));
      const mean = meanOf(own);
      return scaled([own.map((x) => x - mean)])[0];
    });`,
  ],
];
