import { because, given, solves, type Proof } from '../lib/proofs/index';

// ---- Tyla's proofs ------------------------------------------------------------------------------------------------
// Write line after line: because('a reason', () => …). Words (sum, P, log …) join the braces as you need them: Ctrl-Space
// inside them lists all. Save, then run checkProof('4.1') in the notebook.

/** 4.1 · Show E[Σ_t ∇log π(a_t|s_t) b(s_t)] = 0 hour by hour; so a baseline leaves the gradient where it is. */
export const baselineIsFree: Proof<'4.1'> = ({ E, R, steps, b, grad, logPi }) => ({
  free: [given(() => E((tau) => steps(tau, (t) => grad(() => logPi(tau, t)) * b(tau.s[t]))))],
  gradient: [given(() => grad(() => E((tau) => R(tau))))],
});

/** 4.2 · Reward c at every step, scores g_t of T coins. Show the variances: c²T³I, c²I·T(T+1)(2T+1)/6, and 0. */
export const varianceLaw: Proof<'4.2'> = ({ Var, steps, g, V, T, c }) => ({
  full: [given(() => Var((coins) => c * T * steps((t) => g(coins, t))))],
  toGo: [given(() => Var((coins) => steps((t) => c * (T - t) * g(coins, t))))],
  baseline: [given(() => Var((coins) => steps((t) => (c * (T - t) - V(t)) * g(coins, t))))],
});

/**
 * 4.3 · The baseline of least variance: b* = E[‖∇log π‖² Q] / E‖∇log π‖². Show Var(b), where its slope is 0 (`best` ends
 * with solves), what another b costs, how far b* is from V, and what V is best at.
 */
export const bestBaseline: Proof<'4.3'> = ({ b, byB, at, E, n, Q, V, variance }) => {
  const best = E((a) => n(a) * Q(a)) / E(n);
  return {
    variance: [given(() => variance())],
    best: [given(() => byB(variance))],
    excess: [given(() => variance() - at(best, variance))],
    gap: [given(() => best - V)],
    predict: [given(() => E((a) => (Q(a) - b) ** 2) - E((a) => (Q(a) - V) ** 2))],
  };
};
