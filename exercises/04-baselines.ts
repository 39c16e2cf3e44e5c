import { given, type Proof } from '../lib/proofs/index';

// ---- Tyla's proofs ------------------------------------------------------------------------------------------------
// Write line after line: because('a reason', () => …). Save, then run checkProof('4.3') in the notebook.

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
