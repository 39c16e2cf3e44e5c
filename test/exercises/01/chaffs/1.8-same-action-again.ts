import type { Transition } from '../../../../solutions/01-paradigms';

export const sentence =
  'You took the value of the same action in the next cell, q[s2][a]. Q-learning takes the best one there.';

export function qUpdate(
  q: number[][],
  { s, a, r, s2, terminated }: Transition,
  { stepSize, discount }: { stepSize: number; discount: number },
): void {
  const future = terminated ? 0 : q[s2][a];
  q[s][a] += stepSize * (r + discount * future - q[s][a]);
}
