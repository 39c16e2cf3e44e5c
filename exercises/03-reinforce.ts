import { because, given, type Proof } from '../lib/proofs/index';

// ---- Tyla's proofs ------------------------------------------------------------------------------------------------
// Write line after line: because('a reason', () => …). Words (sum, P, log …) join the braces as you need them: Ctrl-Space
// inside them lists all. Save, then run checkProof('3.1') in the notebook.

/** 3.1 · L is the loss of REINFORCE, trajectories frozen. Show ∇L = −∇J; and that r + c moves L, but not ∇L. */
export const lossVehicle: Proof<'3.1'> = ({ grad, L, c }) => ({
  vehicle: [given(() => grad(() => L(0)))],
  shift: [given(() => L(c) - L(0))],
  still: [given(() => grad(() => L(c)) - grad(() => L(0)))],
});

/** 3.2 · Show E[(Σ_t score_t)(Σ_k A_k)] = Σ_t (1−γ^{t+1})/(1−γ) E[score_t G_t]: what a [T, T] loss computes. */
export const squareLoss: Proof<'3.2'> = ({ E, steps, score, A }) => [
  given(() => E((tau) => steps(tau, (t) => score(tau, t)) * steps(tau, (k) => A(tau, k)))),
];

/** 3.3 · The score of a Gaussian policy by μ and log σ, its mean 0, its spread 1/σ and √2. Lines are vectors. */
export const gaussianScores: Proof<'3.3'> = ({ a, density, byMu, byLogSigma, E, log, sqrt }) => ({
  score: [given(() => [byMu(() => log(density(a))), byLogSigma(() => log(density(a)))])],
  mean: [given(() => [E((x) => byMu(() => log(density(x)))), E((x) => byLogSigma(() => log(density(x))))])],
  spread: [
    given(() => [
      sqrt(E((x) => byMu(() => log(density(x))) ** 2)),
      sqrt(E((x) => byLogSigma(() => log(density(x))) ** 2)),
    ]),
  ],
});
