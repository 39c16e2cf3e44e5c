import type { Slip } from '../../../../grader/judge/handedIn';

export const sentence =
  'You whiten the returns inside each episode: an episode of one step gives 0/0, and the weights are NaN from then on.';

export const slips: readonly Slip[] = [
  [
    `const row = first + t;
`,
    `const row = first + t;
      const own = returns.slice(first);
      const mean = own.reduce((sum, g) => sum + g, 0) / own.length;
      const spread = Math.sqrt(own.reduce((sum, g) => sum + (g - mean) ** 2, 0) / (own.length - 1));
`,
  ],
  [
    'const weight = (returns[row] - offset) / episodes.length;',
    'const weight = (returns[row] - mean + 0 * offset) / spread / episodes.length;',
  ],
];
