import { atLeast, because, given, solves, type Proof } from '../lib/proofs/index';

// ---- Tyla's proofs ------------------------------------------------------------------------------------------------

/** 1.1 · J(p) = −(4 − 2p) / (p(1 − p)), largest at p* = 2 − √2. */
export const corridorOptimum: Proof<'1.1'> = ({ p, V, grad }) => ({
  // One step in each cell: three equations …
  first: [given(() => V(0)), because('first cell', () => -1 + (1 - p) * V(0) + p * V(1))],
  middle: [given(() => V(1)), because('middle cell', () => -1 + p * V(0) + (1 - p) * V(2))],
  last: [given(() => V(2)), because('last cell', () => -1 + (1 - p) * V(1) + p * 0)],
  // … solved from the last cell on.
  v1: [given(() => V(1)), because(['shown: first', 'shown: middle'], () => V(2) - 2 / (1 - p))],
  v2: [given(() => V(2)), because(['shown: last', 'shown: v1'], () => -3 / p)],
  J: [
    given(() => V(0)),
    because('shown: first', () => V(1) - 1 / p),
    because('shown: v1', () => V(2) - 2 / (1 - p) - 1 / p),
    because('shown: v2', () => -3 / p - 2 / (1 - p) - 1 / p),
    because('algebra', () => -(4 - 2 * p) / (p * (1 - p))),
  ],
  best: [
    given(() => grad(() => V(0))),
    because('shown: J', () => grad(() => -(4 - 2 * p) / (p * (1 - p)))),
    because('algebra', () => (2 * (p ** 2 - 4 * p + 2)) / (p ** 2 * (1 - p) ** 2)),
    solves('a root in (0, 1)', () => 2 - Math.sqrt(2)),
  ],
});

/** 1.2 · The policy π′ that is greedy by Q of π is at least as good as π. */
export const eyesSuffice: Proof<'1.2'> = ({ pi, piNew, J, E, V, A, d, r, steps, sumS, sumA, maxA, s0, gamma }) => [
  given(() => J(piNew) - J(pi)),
  because(
    ['definition', 'V is the expected return'],
    () => E(piNew, (tau) => steps(tau, (t) => gamma ** t * r(tau, t))) - V(pi, s0),
  ),
  because('telescope', () =>
    E(piNew, (tau) => steps(tau, (t) => gamma ** t * (r(tau, t) + gamma * V(pi, tau.s[t + 1]) - V(pi, tau.s[t])))),
  ),
  because('Q looks one step ahead', () => E(piNew, (tau) => steps(tau, (t) => gamma ** t * A(pi, tau.s[t], tau.a[t])))),
  because('the policy looks at the state only', () =>
    sumS((s) => d(piNew, s) * sumA((a) => piNew(a, s) * A(pi, s, a))),
  ),
  because('greedy', () => sumS((s) => d(piNew, s) * maxA((a) => A(pi, s, a)))),
  atLeast('a maximum is at least a mean', () => sumS((s) => d(piNew, s) * sumA((a) => pi(a, s) * A(pi, s, a)))),
  because('V is the mean of Q', () => 0),
];

/** 1.3 · dJ/dp = Σ_s d(s) [Q(s, right) − Q(s, left)]; so at p* both sides weigh the same. */
export const valuesTie: Proof<'1.3'> = ({ p, V, Q, d, grad, at, best, start, move, leads, cells }) => ({
  slope: [
    given(() => grad(() => V(0))),
    because('definition', () => cells((s) => start(s) * grad(() => V(s)))),
    because('visits balance', () => cells((s) => (d(s) - cells((k) => d(k) * move(s, k))) * grad(() => V(s)))),
    because('algebra', () =>
      cells((s) => d(s) * (grad(() => V(s)) - cells((next) => move(next, s) * grad(() => V(next))))),
    ),
    because('one step ahead', () =>
      cells(
        (s) =>
          d(s) *
          (grad(() => p * Q(s, 'right') + (1 - p) * Q(s, 'left')) -
            cells((next) => move(next, s) * grad(() => V(next)))),
      ),
    ),
    because('algebra', () =>
      cells(
        (s) =>
          d(s) *
          (Q(s, 'right') -
            Q(s, 'left') +
            p * grad(() => Q(s, 'right')) +
            (1 - p) * grad(() => Q(s, 'left')) -
            cells((next) => (p * leads(next, s, 'right') + (1 - p) * leads(next, s, 'left')) * grad(() => V(next)))),
      ),
    ),
    because('the corridor ignores p', () => cells((s) => d(s) * (Q(s, 'right') - Q(s, 'left')))),
  ],
  tie: [
    given(() => at(best, () => cells((s) => d(s) * Q(s, 'right')))),
    because('algebra', () =>
      at(best, () => cells((s) => d(s) * Q(s, 'left')) + cells((s) => d(s) * (Q(s, 'right') - Q(s, 'left')))),
    ),
    because('shown: slope', () => at(best, () => cells((s) => d(s) * Q(s, 'left')) + grad(() => V(0)))),
    because('J is flat at its best', () => at(best, () => cells((s) => d(s) * Q(s, 'left')))),
  ],
});
