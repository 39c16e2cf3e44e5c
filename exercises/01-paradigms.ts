import { atLeast, because, given, solves, type Proof } from '../lib/proofs/index';

// ---- Tyla's proofs ------------------------------------------------------------------------------------------------
// Write line after line: because('a reason', () => …). Words (sum, P, log …) join the braces as you need them: Ctrl-Space
// inside them lists all. Save, then run checkProof('1.1') in the notebook.

/**
 * 1.1 · Show J(p) = V(0) = −(4 − 2p) / (p(1 − p)), and that it is largest at p* = 2 − √2.
 * Two chains: `J`, and `best`, which ends with solves('a root in (0, 1)', () => …). Chains of your own may stand before
 * them (the three equations, for a start); later lines name one as 'shown: itsName'.
 */
export const corridorOptimum: Proof<'1.1'> = ({ V, grad }) => ({
  J: [given(() => V(0))],
  best: [given(() => grad(() => V(0)))],
});

/** 1.2 · Show J(π′) − J(π) ≥ 0 where π′ is greedy by Q of π. One line says ≥: atLeast('a reason', () => …). */
export const eyesSuffice: Proof<'1.2'> = ({ J, pi, piNew }) => [given(() => J(piNew) - J(pi))];

/** 1.3 · Show dJ/dp = Σ_s d(s) [Q(s, right) − Q(s, left)]; and that both sides weigh the same at p*. */
export const valuesTie: Proof<'1.3'> = ({ V, Q, d, grad, at, best, cells }) => ({
  slope: [given(() => grad(() => V(0)))],
  tie: [given(() => at(best, () => cells((s) => d(s) * Q(s, 'right'))))],
});
