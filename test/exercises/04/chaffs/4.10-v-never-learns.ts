import type { Slip } from '../../../../grader/judge/handedIn';

export const sentence =
  'V never learns: its values are the same after 200 updates. Let its own optimiser take a step in each.';

export const slips: readonly Slip[] = [
  [
    `    valueOptimiser.step();
`,
    '',
  ],
];
