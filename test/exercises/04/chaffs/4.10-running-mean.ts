import type { Slip } from '../../../../grader/judge/handedIn';

export const sentence = 'Your weights are not G − V, scaled by one number (γ = 0.99).';

export const slips: readonly Slip[] = [
  [
    'const weights = scaled(returns.map((G) => G.map((g) => g - (baseline ? old[at++] : 0))));',
    `const weights = scaled(returns.map((G) => G.map((g) => g - (baseline ? running : 0) * (at++ < 0 ? 0 : 1))));
    running = 0.99 * running + 0.01 * meanOf(targets);`,
  ],
  [
    `  let left = 1;
`,
    `  let left = 1;
  let running = 0;
`,
  ],
];
