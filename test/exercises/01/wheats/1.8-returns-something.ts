import type { Transition } from '../../../../solutions/01-paradigms';

/** Tells its error as well: nobody asked for it, and nobody is hurt. */
export function qUpdate(
  q: number[][],
  { s, a, r, s2, terminated }: Transition,
  { stepSize, discount }: { stepSize: number; discount: number },
): number {
  let best = -Infinity;
  for (const value of q[s2]) if (value > best) best = value;
  const error = r + discount * best * Number(!terminated) - q[s][a];
  q[s][a] = q[s][a] + stepSize * error;
  return error;
}
