import type { Transition } from '../../../../solutions/01-paradigms';

export const sentence =
  'You looked for the best action in the cell that you left, q[s]. The future begins where you arrived: q[s2].';

export function qUpdate(
  q: number[][],
  { s, a, r, terminated }: Transition,
  { stepSize, discount }: { stepSize: number; discount: number },
): void {
  const future = terminated ? 0 : Math.max(...q[s]);
  q[s][a] += stepSize * (r + discount * future - q[s][a]);
}
