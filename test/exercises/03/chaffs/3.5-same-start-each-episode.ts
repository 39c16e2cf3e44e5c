import type { Slip } from '../../../../grader/judge/handedIn';

export const sentence =
  'Every episode begins with the same random numbers: you make the generator anew each time. Hand on the rng that you were given.';

export const slips: readonly Slip[] = [
  ['import { adam, makeNetwork, sizeOf,', 'import { adam, makeNetwork, makeRng, sizeOf,'],
  ['let observation = environment.reset(rng);', 'let observation = environment.reset(makeRng(42));'],
];
