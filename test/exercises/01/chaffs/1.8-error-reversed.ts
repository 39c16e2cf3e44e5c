import type { Transition } from '../../../../solutions/01-paradigms';

export const sentence = 'Q moves away from the target: the error is target − q[s][a], not the other way round.';

export function qUpdate(
  q: number[][],
  { s, a, r, s2, terminated }: Transition,
  { stepSize, discount }: { stepSize: number; discount: number },
): void {
  const future = terminated ? 0 : Math.max(...q[s2]);
  q[s][a] += stepSize * (q[s][a] - r - discount * future);
}
