import type { Transition } from '../../../../solutions/01-paradigms';

export const sentence = 'You discounted the reward too. r is paid now, at full price; γ is for what comes after.';

export function qUpdate(
  q: number[][],
  { s, a, r, s2, terminated }: Transition,
  { stepSize, discount }: { stepSize: number; discount: number },
): void {
  const future = terminated ? 0 : Math.max(...q[s2]);
  q[s][a] += stepSize * (discount * (r + future) - q[s][a]);
}
