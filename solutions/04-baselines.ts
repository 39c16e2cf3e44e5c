import { because, given, solves, type Proof } from '../lib/proofs/index';

// ---- Tyla's proofs ------------------------------------------------------------------------------------------------

/** 4.3 · The baseline of least variance: b* = E[‖∇log π‖² Q] / E‖∇log π‖²; V is the best predictor. */
export const bestBaseline: Proof<'4.3'> = ({ b, byB, at, E, Eg, norm2, n, Q, noise, V, variance }) => {
  const best = E((a) => n(a) * Q(a)) / E(n);
  return {
    variance: [
      given(() => variance()),
      because('noise averages to 0', () => E((a) => n(a) * ((Q(a) - b) ** 2 + noise(a))) - norm2(Eg((a) => Q(a) - b))),
      because('scores average to 0', () => E((a) => n(a) * ((Q(a) - b) ** 2 + noise(a))) - norm2(Eg(Q))),
    ],
    best: [
      given(() => byB(variance)),
      because('shown: variance', () => byB(() => E((a) => n(a) * ((Q(a) - b) ** 2 + noise(a))))),
      because('algebra', () => -2 * E((a) => n(a) * Q(a)) + 2 * b * E(n)),
      solves('a root', () => E((a) => n(a) * Q(a)) / E(n)),
    ],
    excess: [
      given(() => variance() - at(best, variance)),
      because('shown: variance', () => E((a) => n(a) * (Q(a) - b) ** 2) - E((a) => n(a) * (Q(a) - best) ** 2)),
      because('algebra', () => E((a) => n(a) * (best - b) * (2 * Q(a) - b - best))),
      because('algebra', () => E(n) * (b - best) ** 2),
    ],
    gap: [
      given(() => E((a) => n(a) * Q(a)) / E(n) - V),
      because('V is the mean of Q', () => E((a) => n(a) * Q(a)) / E(n) - E(Q)),
      because('algebra', () => (E((a) => n(a) * Q(a)) - E(n) * E(Q)) / E(n)),
    ],
    predict: [
      given(() => E((a) => (Q(a) - b) ** 2) - E((a) => (Q(a) - V) ** 2)),
      because('algebra', () => E((a) => (V - b) * (2 * Q(a) - b - V))),
      because('V is the mean of Q', () => (V - b) * (2 * V - b - V)),
      because('algebra', () => (b - V) ** 2),
    ],
  };
};
