import { bestAction } from './bestAction';

/** One step of the world as Q-learning sees it. */
export interface Transition {
  readonly s: number;
  readonly a: number;
  readonly r: number;
  readonly s2: number;
  /** The world ended; a cut by the clock is not an end. */
  readonly terminated: boolean;
}

/**
 * The Q-learning update, in place: Q(s, a) ← Q(s, a) + α (r + γ max_b Q(s', b) − Q(s, a)), without the look ahead after an end.
 *
 * @param q [S][A]
 *
 * @example
 * import { qUpdate } from './lib/index';
 * const q = [[0, 0], [1, 2]];
 * qUpdate(q, { s: 0, a: 1, r: 1, s2: 1, terminated: false }, { stepSize: 0.5, discount: 0.5 });
 * q[0]; // → [0, 1]
 */
export function qUpdate(
  q: readonly { [a: number]: number; readonly length: number }[],
  { s, a, r, s2, terminated }: Transition,
  { stepSize, discount }: { readonly stepSize: number; readonly discount: number },
): void {
  const future = terminated ? 0 : q[s2][bestAction(q[s2])];
  q[s][a] += stepSize * (r + discount * future - q[s][a]);
}
