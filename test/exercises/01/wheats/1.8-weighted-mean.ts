import type { Transition } from '../../../../solutions/01-paradigms';

/** The same as a mean of the old value and the target. */
export function qUpdate(
  q: number[][],
  step: Transition,
  { stepSize: alpha, discount }: { stepSize: number; discount: number },
): void {
  const best = [...q[step.s2]].sort((x, y) => y - x)[0];
  const target = step.terminated ? step.r : step.r + discount * best;
  q[step.s] = q[step.s].map((old, a) => (a === step.a ? (1 - alpha) * old + alpha * target : old));
}
