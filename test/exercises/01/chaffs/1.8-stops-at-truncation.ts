import type { Transition } from '../../../../solutions/01-paradigms';

export const sentence =
  'The clock ended the episode, not the world: after a truncation there is a future, so look ahead (bootstrap).';

export function qUpdate(
  q: number[][],
  { s, a, r, s2, terminated, truncated }: Transition,
  { stepSize, discount }: { stepSize: number; discount: number },
): void {
  const future = terminated || truncated ? 0 : Math.max(...q[s2]);
  q[s][a] += stepSize * (r + discount * future - q[s][a]);
}
