// Other right ways through proofs 4.1 to 4.3: what the models do not do.
import { because, given, solves, type Proof } from '../../../../lib/proofs/index';
import { baselineIsFree, bestBaseline, varianceLaw } from '../../../../solutions/04-baselines';

export const bestBaselineRoutes: Record<string, Proof<'4.3'>> = {
  'the square written out': (w) => {
    const { b, byB, E, Eg, norm2, n, Q, noise, variance } = w;
    return {
      ...bestBaseline(w),
      variance: [
        given(() => variance()),
        because(
          ['noise averages to 0', 'scores average to 0'],
          () => E((a) => n(a) * (Q(a) ** 2 + noise(a))) - 2 * b * E((a) => n(a) * Q(a)) + b * b * E(n) - norm2(Eg(Q)),
        ),
        because('algebra', () => E((a) => n(a) * ((Q(a) - b) ** 2 + noise(a))) - norm2(Eg(Q))),
      ],
      best: [
        given(() => byB(variance)),
        because('shown: variance', () => byB(() => -2 * b * E((a) => n(a) * Q(a)) + b ** 2 * E(n))),
        solves('a root', () => E((a) => n(a) * Q(a)) / E(n)),
      ],
    };
  },
  'the covariance as a mean of products': (w) => {
    const { E, n, Q, V, b } = w;
    return {
      ...bestBaseline(w),
      gap: [
        given(() => E((a) => n(a) * Q(a)) / E(n) - V),
        because('algebra', () => E((a) => n(a) * (Q(a) - V)) / E(n)),
        because('V is the mean of Q', () => E((a) => (n(a) - E(n)) * (Q(a) - E(Q))) / E(n)),
      ],
      predict: [
        given(() => E((a) => (Q(a) - b) ** 2) - E((a) => (Q(a) - V) ** 2)),
        because('V is the mean of Q', () => b * b - 2 * b * E(Q) + V * V),
        because('V is the mean of Q', () => (b - V) ** 2),
      ],
    };
  },
};

export const freeRoutes: Record<string, Proof<'4.1'>> = {
  'the trick before b moves': (w) => {
    const { hours, sumS, sumA, d, pi, b, grad } = w;
    const { free, gradient } = baselineIsFree(w);
    return {
      free: [
        ...free.slice(0, 2),
        because('log trick', () => hours((t) => sumS((s) => d(t, s) * sumA((a) => grad(() => pi(a, s)) * b(s))))),
        because('algebra', () => hours((t) => sumS((s) => d(t, s) * grad(() => sumA((a) => pi(a, s) * b(s)))))),
        because(['baseline ignores the action', 'policy sums to one'], () => 0),
      ],
      gradient,
    };
  },
  'the gradient taken apart': (w) => {
    const { E, G, steps, b, grad, logPi } = w;
    const { free, gradient } = baselineIsFree(w);
    return {
      free,
      gradient: [
        ...gradient.slice(0, 2),
        because(
          'shown: free',
          () =>
            E((tau) => steps(tau, (t) => grad(() => logPi(tau, t)) * G(tau, t))) -
            E((tau) => steps(tau, (t) => grad(() => logPi(tau, t)) * b(tau.s[t]))),
        ),
        because('algebra', () => E((tau) => steps(tau, (t) => (G(tau, t) - b(tau.s[t])) * grad(() => logPi(tau, t))))),
      ],
    };
  },
};

export const varianceRoutes: Record<string, Proof<'4.2'>> = {
  'squares written out': (w) => {
    const { Var, E, steps, g, T, p, c } = w;
    return {
      ...varianceLaw(w),
      full: [
        given(() => Var((coins) => c * T * steps((t) => g(coins, t)))),
        because('definition', () => (c * T) ** 2 * E((coins) => steps((t) => steps((k) => g(coins, t) * g(coins, k))))),
        because('scores are uncorrelated', () => (c * T) ** 2 * E((coins) => steps((t) => g(coins, t) ** 2))),
        because('variance of a coin', () => (c * T) ** 2 * T * (p - p ** 2)),
      ],
    };
  },
  'coins first': (w) => {
    const { Var, steps, g, T, p, c } = w;
    return {
      ...varianceLaw(w),
      toGo: [
        given(() => Var((coins) => steps((t) => c * (T - t) * g(coins, t)))),
        because('algebra', () => c * c * Var((coins) => steps((t) => (T - t) * g(coins, t)))),
        because(
          ['scores are uncorrelated', 'variance of a coin'],
          () => c * c * steps((t) => (T - t) ** 2 * p * (1 - p)),
        ),
        because('algebra', () => (c * c * p * (1 - p) * (2 * T ** 3 + 3 * T ** 2 + T)) / 6),
      ],
    };
  },
};
