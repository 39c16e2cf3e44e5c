import type { Slip } from '../../../../grader/judge/handedIn';

export const sentence =
  'Your x axis is not steps of the environment. An agent whose episodes are five times as long has seen five times as much: count steps, from 0.';

export const slips: readonly Slip[] = [
  ['x: lengths.map((length) => (steps += length)),', 'x: lengths.map((_, i) => i + 1 + 0 * steps),'],
];
