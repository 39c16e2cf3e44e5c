import type { Transition } from '../../../../solutions/01-paradigms';

export const sentence = 'The future counts in full: you forgot γ before the maximum.';

export function qUpdate(
  q: number[][],
  { s, a, r, s2, terminated }: Transition,
  { stepSize }: { stepSize: number; discount: number },
): void {
  const future = terminated ? 0 : Math.max(...q[s2]);
  q[s][a] += stepSize * (r + future - q[s][a]);
}
