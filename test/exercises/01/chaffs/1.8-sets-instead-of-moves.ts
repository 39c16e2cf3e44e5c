import type { Transition } from '../../../../solutions/01-paradigms';

export const sentence =
  'You put the target in the place of the old value. A step of 0.1 must go a tenth of the way there.';

export function qUpdate(
  q: number[][],
  { s, a, r, s2, terminated }: Transition,
  { discount }: { stepSize: number; discount: number },
): void {
  q[s][a] = r + discount * (terminated ? 0 : Math.max(...q[s2]));
}
