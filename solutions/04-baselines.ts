import { because, given, solves, type Proof } from '../lib/proofs/index';

// ---- Tyla's proofs ------------------------------------------------------------------------------------------------
// Write line after line: because('a reason', () => …). Save, then run checkProof('4.1') in the notebook.

/** 4.1 · Show E[Σ_t ∇log π(a_t|s_t) b(s_t)] = 0 hour by hour; so a baseline leaves the gradient where it is. */
// BEGIN SOLUTION
// STUB: export const baselineIsFree: Proof<'4.1'> = ({ E, R, steps, b, grad, logPi }) => ({
// STUB:   free: [given(() => E((tau) => steps(tau, (t) => grad(() => logPi(tau, t)) * b(tau.s[t]))))],
// STUB:   gradient: [given(() => grad(() => E((tau) => R(tau))))],
// STUB: });
export const baselineIsFree: Proof<'4.1'> = ({ E, R, G, steps, hours, sumS, sumA, d, pi, b, grad, log, logPi }) => ({
  free: [
    given(() => E((tau) => steps(tau, (t) => grad(() => logPi(tau, t)) * b(tau.s[t])))),
    because('the future sums to one', () =>
      hours((t) => sumS((s) => d(t, s) * sumA((a) => pi(a, s) * grad(() => log(pi(a, s))) * b(s)))),
    ),
    because('baseline ignores the action', () =>
      hours((t) => sumS((s) => d(t, s) * b(s) * sumA((a) => pi(a, s) * grad(() => log(pi(a, s)))))),
    ),
    because('log trick', () => hours((t) => sumS((s) => d(t, s) * b(s) * sumA((a) => grad(() => pi(a, s)))))),
    because('algebra', () => hours((t) => sumS((s) => d(t, s) * b(s) * grad(() => sumA((a) => pi(a, s)))))),
    because('policy sums to one', () => hours((t) => sumS((s) => d(t, s) * b(s) * grad(() => 1)))),
    because('algebra', () => 0),
  ],
  gradient: [
    given(() => grad(() => E((tau) => R(tau)))),
    because('the theorem (2.1)', () => E((tau) => steps(tau, (t) => grad(() => logPi(tau, t)) * G(tau, t)))),
    because('shown: free', () => E((tau) => steps(tau, (t) => grad(() => logPi(tau, t)) * (G(tau, t) - b(tau.s[t]))))),
  ],
});
// END SOLUTION

/** 4.2 · Reward c at every step, scores g_t of T coins. Show the variances: c²T³I, c²I·T(T+1)(2T+1)/6, and 0. */
// BEGIN SOLUTION
// STUB: export const varianceLaw: Proof<'4.2'> = ({ Var, steps, g, V, T, c }) => ({
// STUB:   full: [given(() => Var((coins) => c * T * steps((t) => g(coins, t))))],
// STUB:   toGo: [given(() => Var((coins) => steps((t) => c * (T - t) * g(coins, t))))],
// STUB:   baseline: [given(() => Var((coins) => steps((t) => (c * (T - t) - V(t)) * g(coins, t))))],
// STUB: });
export const varianceLaw: Proof<'4.2'> = ({ Var, E, steps, g, V, T, p, c }) => ({
  full: [
    given(() => Var((coins) => c * T * steps((t) => g(coins, t)))),
    because('algebra', () => c ** 2 * T ** 2 * Var((coins) => steps((t) => g(coins, t)))),
    because('scores are uncorrelated', () => c ** 2 * T ** 2 * steps((t) => Var((coins) => g(coins, t)))),
    because('variance of a coin', () => c ** 2 * T ** 3 * p * (1 - p)),
  ],
  toGo: [
    given(() => Var((coins) => steps((t) => c * (T - t) * g(coins, t)))),
    because('scores are uncorrelated', () => c ** 2 * steps((t) => (T - t) ** 2 * E((coins) => g(coins, t) ** 2))),
    because('variance of a coin', () => c ** 2 * p * (1 - p) * steps((t) => (T - t) ** 2)),
    because('algebra', () => (c ** 2 * p * (1 - p) * T * (T + 1) * (2 * T + 1)) / 6),
  ],
  baseline: [
    given(() => Var((coins) => steps((t) => (c * (T - t) - V(t)) * g(coins, t)))),
    because('V is exact', () => Var((coins) => steps((t) => 0 * g(coins, t)))),
    because('algebra', () => 0),
  ],
});
// END SOLUTION

/**
 * 4.3 · The baseline of least variance: b* = E[‖∇log π‖² Q] / E‖∇log π‖². Show Var(b), where its slope is 0 (`best` ends
 * with solves), what another b costs, how far b* is from V, and what V is best at.
 */
// BEGIN SOLUTION
// STUB: export const bestBaseline: Proof<'4.3'> = ({ b, byB, at, E, n, Q, V, variance }) => {
// STUB:   const best = E((a) => n(a) * Q(a)) / E(n);
// STUB:   return {
// STUB:     variance: [given(() => variance())],
// STUB:     best: [given(() => byB(variance))],
// STUB:     excess: [given(() => variance() - at(best, variance))],
// STUB:     gap: [given(() => best - V)],
// STUB:     predict: [given(() => E((a) => (Q(a) - b) ** 2) - E((a) => (Q(a) - V) ** 2))],
// STUB:   };
// STUB: };
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
// END SOLUTION
