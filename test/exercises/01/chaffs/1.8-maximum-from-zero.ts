import type { Transition } from '../../../../solutions/01-paradigms';

export const sentence =
  'All values of the next cell are negative, and you used 0: start the maximum with the first value, not with 0.';

export function qUpdate(
  q: number[][],
  { s, a, r, s2, terminated }: Transition,
  { stepSize, discount }: { stepSize: number; discount: number },
): void {
  const future = terminated ? 0 : Math.max(0, ...q[s2]);
  q[s][a] += stepSize * (r + discount * future - q[s][a]);
}
