import type { Slip } from '../../../../grader/judge/handedIn';

export const sentence = 'The world is reset once, before the first episode. Each episode needs a reset of its own.';

export const slips: readonly Slip[] = [
  [
    'let observation = environment.reset(rng);',
    `const begun = (network as { begun?: boolean }).begun;
  let observation = begun ? new Float32Array([1, 0.5]) : environment.reset(rng);
  (network as { begun?: boolean }).begun = true;`,
  ],
];
