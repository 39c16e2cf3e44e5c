// Other right ways through proof 4.3: what the model does not do.
import { because, given, solves, type Proof } from '../../../../lib/proofs/index';
import { bestBaseline } from '../../../../solutions/04-baselines';

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
