// Other right ways through proofs 1.1 to 1.3: what the models do not do.
import { atLeast, because, given, solves, type Proof } from '../../../../lib/proofs/index';

export const corridorRoutes: Record<string, Proof<'1.1'>> = {
  'without writing the equations down': ({ p, V, grad }) => ({
    v0: [given(() => V(0)), because(['first cell', 'middle cell'], () => V(2) - 2 / (1 - p) - 1 / p)],
    v2: [
      given(() => V(2)),
      because('last cell', () => -1 + (1 - p) * V(1)),
      because(['first cell', 'middle cell'], () => -1 + (1 - p) * (V(2) - 2 / (1 - p))),
      because(['last cell', 'shown: v0'], () => -3 / p),
    ],
    J: [
      given(() => V(0)),
      because('shown: v0', () => V(2) - 2 / (1 - p) - 1 / p),
      because('shown: v2', () => -4 / p - 2 / (1 - p)),
      because('algebra', () => (2 * p - 4) / (p * (1 - p))),
    ],
    best: [
      given(() => grad(() => V(0))),
      because('shown: J', () => grad(() => -4 / p - 2 / (1 - p))),
      solves('a root in (0, 1)', () => 2 - Math.SQRT2),
    ],
  }),
  'from the middle cell': ({ p, V, grad }) => ({
    first: [given(() => V(0)), because('first cell', () => V(1) - 1 / p)],
    last: [given(() => V(2)), because('last cell', () => (1 - p) * V(1) - 1)],
    middle: [
      given(() => V(1)),
      because('middle cell', () => -1 + p * V(0) + (1 - p) * V(2)),
      because('shown: first', () => -1 + p * (V(1) - 1 / p) + (1 - p) * V(2)),
      because('shown: last', () => -1 + p * (V(1) - 1 / p) + (1 - p) * ((1 - p) * V(1) - 1)),
    ],
    solved: [
      given(() => V(1)),
      because('shown: middle', () => p - 3 + V(1) * (p + (1 - p) ** 2)),
      because('shown: middle', () => (p - 3) / (p * (1 - p))),
    ],
    J: [given(() => V(0)), because(['shown: first', 'shown: solved'], () => -(4 - 2 * p) / (p * (1 - p)))],
    best: [
      given(() => grad(() => V(0))),
      because('shown: J', () => -2 * grad(() => (2 - p) / (p - p * p))),
      because('algebra', () => (-2 * (-(p - p * p) - (2 - p) * (1 - 2 * p))) / (p - p * p) ** 2),
      solves('a root in (0, 1)', () => 4 / 2 - Math.sqrt(8) / 2),
    ],
  }),
};

export const eyesRoutes: Record<string, Proof<'1.2'>> = {
  'episode by episode, without visits': ({ pi, piNew, J, E, V, A, r, steps, sumA, maxA, s0, gamma }) => [
    given(() => J(piNew) - J(pi)),
    because('V is the expected return', () => J(piNew) - V(pi, s0)),
    because('definition', () => E(piNew, (tau) => steps(tau, (t) => gamma ** t * r(tau, t)) - V(pi, s0))),
    because('telescope', () =>
      E(piNew, (tau) =>
        steps(
          tau,
          (t) => gamma ** t * r(tau, t) + gamma ** (t + 1) * V(pi, tau.s[t + 1]) - gamma ** t * V(pi, tau.s[t]),
        ),
      ),
    ),
    because('Q looks one step ahead', () =>
      E(piNew, (tau) => steps(tau, (t) => gamma ** t * A(pi, tau.s[t], tau.a[t]))),
    ),
    because(['greedy', 'the policy looks at the state only'], () =>
      E(piNew, (tau) => steps(tau, (t) => gamma ** t * maxA((a) => A(pi, tau.s[t], a)))),
    ),
    atLeast('a maximum is at least a mean', () =>
      E(piNew, (tau) => steps(tau, (t) => gamma ** t * sumA((a) => pi(a, tau.s[t]) * A(pi, tau.s[t], a)))),
    ),
    because('V is the mean of Q', () => 0),
  ],
  'with Q − V written out, and ≥ 0 in one line': ({
    pi,
    piNew,
    J,
    E,
    V,
    Q,
    d,
    r,
    steps,
    sumS,
    sumA,
    maxA,
    s0,
    gamma,
  }) => [
    given(() => J(piNew) - J(pi)),
    because('V is the expected return', () => J(piNew) - V(pi, s0)),
    because(['definition', 'telescope'], () =>
      E(piNew, (tau) => steps(tau, (t) => gamma ** t * (r(tau, t) + gamma * V(pi, tau.s[t + 1]) - V(pi, tau.s[t])))),
    ),
    because('Q looks one step ahead', () =>
      E(piNew, (tau) => steps(tau, (t) => gamma ** t * (Q(pi, tau.s[t], tau.a[t]) - V(pi, tau.s[t])))),
    ),
    because('the policy looks at the state only', () =>
      sumS((s) => d(piNew, s) * (sumA((a) => piNew(a, s) * Q(pi, s, a)) - V(pi, s))),
    ),
    because('greedy', () => sumS((s) => d(piNew, s) * (maxA((a) => Q(pi, s, a)) - V(pi, s)))),
    because('algebra', () => sumS((s) => d(piNew, s) * maxA((a) => Q(pi, s, a) - V(pi, s)))),
    atLeast('a maximum is at least a mean', () =>
      sumS((s) => d(piNew, s) * sumA((a) => pi(a, s) * (Q(pi, s, a) - V(pi, s)))),
    ),
    because('V is the mean of Q', () => 0),
  ],
};

const slopeEnd: Proof<'1.3'> = ({ Q, V, d, grad, at, best, cells }) => ({
  slope: [given(() => 0)],
  tie: [
    given(() => at(best, () => cells((s) => d(s) * Q(s, 'right')))),
    because('shown: slope', () => at(best, () => grad(() => V(0)) + cells((s) => d(s) * Q(s, 'left')))),
    because('J is flat at its best', () => at(best, () => cells((s) => d(s) * Q(s, 'left')))),
  ],
});

export const tieRoutes: Record<string, Proof<'1.3'>> = {
  'the slopes of the cells first': (w) => {
    const { p, V, Q, d, grad, start, move, cells } = w;
    return {
      // ∇V(s) = Q(s, right) − Q(s, left) + Σ P ∇V, in the first cell …
      here: [
        given(() => cells((s) => d(s) * grad(() => V(s)))),
        because('one step ahead', () => cells((s) => d(s) * grad(() => p * Q(s, 'right') + (1 - p) * Q(s, 'left')))),
        because('algebra', () =>
          cells(
            (s) =>
              d(s) *
              (Q(s, 'right') - Q(s, 'left') + p * grad(() => Q(s, 'right')) + (1 - p) * grad(() => Q(s, 'left'))),
          ),
        ),
        because('the corridor ignores p', () =>
          cells((s) => d(s) * (Q(s, 'right') - Q(s, 'left') + cells((k) => move(k, s) * grad(() => V(k))))),
        ),
      ],
      slope: [
        given(() => grad(() => V(0))),
        because(['definition', 'visits balance'], () =>
          cells((s) => (d(s) - cells((k) => d(k) * move(s, k))) * grad(() => V(s))),
        ),
        because(
          'algebra',
          () =>
            cells((s) => d(s) * grad(() => V(s))) - cells((s) => d(s) * cells((k) => move(k, s) * grad(() => V(k)))),
        ),
        because('shown: here', () => cells((s) => start(s) * 0 + d(s) * (Q(s, 'right') - Q(s, 'left')))),
      ],
      tie: slopeEnd(w).tie,
    };
  },
  'two reasons a line': (w) => {
    const { V, Q, d, grad, move, cells } = w;
    return {
      slope: [
        given(() => grad(() => V(0))),
        because('visits balance', () => cells((s) => (d(s) - cells((k) => d(k) * move(s, k))) * grad(() => V(s)))),
        because('algebra', () => cells((s) => d(s) * (grad(() => V(s)) - cells((k) => move(k, s) * grad(() => V(k)))))),
        because(['one step ahead', 'the corridor ignores p'], () =>
          cells((s) => d(s) * (Q(s, 'right') - Q(s, 'left'))),
        ),
      ],
      tie: slopeEnd(w).tie,
    };
  },
};
