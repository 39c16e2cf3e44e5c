import { because, given, type Proof } from '../lib/proofs/index';

// ---- Tyla's proofs ------------------------------------------------------------------------------------------------
// Write line after line: because('a reason', () => …). Words (sum, P, log …) join the braces as you need them: Ctrl-Space
// inside them lists all. Save, then run checkProof('2.1') in the notebook.

/** 2.1 · Show ∇J = E[Σ_t γᵗ ∇log π(a_t|s_t) G_t], for J = E[R] and R = Σ_t γᵗ r_t. */
export const theorem: Proof<'2.1'> = ({ grad, E, R }) => [given(() => grad(() => E((tau) => R(tau))))];

/** 2.2 · Show E_a[∇log π(a|s) b(s)] = 0. */
export const freeBaseline: Proof<'2.2'> = ({ grad, Ea, pi, b, s, log }) => [
  given(() => Ea((a) => grad(() => log(pi(a, s))) * b(s))),
];
