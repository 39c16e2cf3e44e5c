import type { Transition } from '../../../../solutions/01-paradigms';

export const sentence = 'After the end there is nothing: where `terminated` is true the target is r alone.';

export function qUpdate(
  q: number[][],
  { s, a, r, s2 }: Transition,
  { stepSize, discount }: { stepSize: number; discount: number },
): void {
  q[s][a] += stepSize * (r + discount * Math.max(...q[s2]) - q[s][a]);
}
