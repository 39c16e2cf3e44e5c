import type { Transition } from '../../../../solutions/01-paradigms';

export const sentence = 'You moved the whole row. Only action a was tried, so only q[s][a] may change.';

export function qUpdate(
  q: number[][],
  { s, r, s2, terminated }: Transition,
  { stepSize, discount }: { stepSize: number; discount: number },
): void {
  const target = r + discount * (terminated ? 0 : Math.max(...q[s2]));
  q[s] = q[s].map((value) => value + stepSize * (target - value));
}
