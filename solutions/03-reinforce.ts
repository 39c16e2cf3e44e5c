import { because, given, type Proof } from '../lib/proofs/index';

// ---- Tyla's proofs ------------------------------------------------------------------------------------------------
// Write line after line: because('a reason', () => …). Save, then run checkProof('3.1') in the notebook.

/** 3.1 · L is the loss of REINFORCE, trajectories frozen. Show ∇L = −∇J; and that r + c moves L, but not ∇L. */
// BEGIN SOLUTION
// STUB: export const lossVehicle: Proof<'3.1'> = ({ grad, L, c }) => ({
// STUB:   vehicle: [given(() => grad(() => L(0)))],
// STUB:   shift: [given(() => L(c) - L(0))],
// STUB:   still: [given(() => grad(() => L(c)) - grad(() => L(0)))],
// STUB: });
export const lossVehicle: Proof<'3.1'> = ({ grad, E, R, G, L, H, c, steps, logPi, frozen, sum, P }) => ({
  vehicle: [
    given(() => grad(() => L(0))),
    because(
      'definition',
      () =>
        -grad(() => sum((tau) => frozen(() => P(tau)) * steps(tau, (t) => logPi(tau, t) * frozen(() => G(tau, t))))),
    ),
    because('algebra', () => -E((tau) => steps(tau, (t) => grad(() => logPi(tau, t)) * G(tau, t)))),
    because('the theorem (2.1)', () => -grad(() => E((tau) => R(tau)))),
  ],
  shift: [
    given(() => L(c) - L(0)),
    because('algebra', () => -c * E((tau) => steps(tau, (t) => (tau.T - t) * logPi(tau, t)))),
    because('mean over the action', () => c * E((tau) => steps(tau, (t) => (tau.T - t) * H(tau.s[t])))),
  ],
  still: [
    given(() => grad(() => L(c)) - grad(() => L(0))),
    because('algebra', () => -c * E((tau) => steps(tau, (t) => (tau.T - t) * grad(() => logPi(tau, t))))),
    because('scores average to 0', () => 0),
  ],
});
// END SOLUTION

/** 3.2 · Show E[(Σ_t score_t)(Σ_k A_k)] = Σ_t (1−γ^{t+1})/(1−γ) E[score_t G_t]: what a [T, T] loss computes. */
// BEGIN SOLUTION
// STUB: export const squareLoss: Proof<'3.2'> = ({ E, steps, score, A }) => [
// STUB:   given(() => E((tau) => steps(tau, (t) => score(tau, t)) * steps(tau, (k) => A(tau, k)))),
// STUB: ];
export const squareLoss: Proof<'3.2'> = ({ E, steps, past, score, A, G, V, r, gamma }) => [
  given(() => E((tau) => steps(tau, (t) => score(tau, t)) * steps(tau, (k) => A(tau, k)))),
  because('later advantages average to 0', () =>
    E((tau) => steps(tau, (t) => score(tau, t) * past(tau, t + 1, (k) => A(tau, k)))),
  ),
  because('algebra', () =>
    E((tau) =>
      steps(tau, (t) =>
        past(
          tau,
          t + 1,
          (k) =>
            score(tau, t) *
            (past(tau, t - k, (j) => gamma ** j * r(tau, k + j)) + gamma ** (t - k) * G(tau, t) - V(tau, k)),
        ),
      ),
    ),
  ),
  because('causality', () =>
    E((tau) => steps(tau, (t) => score(tau, t) * past(tau, t + 1, (k) => gamma ** (t - k) * G(tau, t)))),
  ),
  because('algebra', () =>
    E((tau) => steps(tau, (t) => ((1 - gamma ** (t + 1)) / (1 - gamma)) * score(tau, t) * G(tau, t))),
  ),
];
// END SOLUTION

/** 3.3 · The score of a Gaussian policy by μ and log σ, its mean 0, its spread 1/σ and √2. Lines are vectors. */
// BEGIN SOLUTION
// STUB: export const gaussianScores: Proof<'3.3'> = ({ a, density, byMu, byLogSigma, E, log, sqrt }) => ({
// STUB:   score: [given(() => [byMu(() => log(density(a))), byLogSigma(() => log(density(a)))])],
// STUB:   mean: [given(() => [E((x) => byMu(() => log(density(x)))), E((x) => byLogSigma(() => log(density(x))))])],
// STUB:   spread: [
// STUB:     given(() => [
// STUB:       sqrt(E((x) => byMu(() => log(density(x))) ** 2)),
// STUB:       sqrt(E((x) => byLogSigma(() => log(density(x))) ** 2)),
// STUB:     ]),
// STUB:   ],
// STUB: });
export const gaussianScores: Proof<'3.3'> = ({ a, mu, sigma, density, byMu, byLogSigma, E, log, sqrt, PI }) => ({
  score: [
    given(() => [byMu(() => log(density(a))), byLogSigma(() => log(density(a)))]),
    because('the density is normal', () => [
      byMu(() => -((a - mu) ** 2) / (2 * sigma ** 2) - log(sigma) - log(2 * PI) / 2),
      byLogSigma(() => -((a - mu) ** 2) / (2 * sigma ** 2) - log(sigma) - log(2 * PI) / 2),
    ]),
    because('algebra', () => [(a - mu) / sigma ** 2, ((a - mu) / sigma) ** 2 - 1]),
  ],
  mean: [
    given(() => [E((x) => byMu(() => log(density(x)))), E((x) => byLogSigma(() => log(density(x))))]),
    because('shown: score', () => [E((x) => (x - mu) / sigma ** 2), E((x) => ((x - mu) / sigma) ** 2 - 1)]),
    because('moments', () => [0, 1 - 1]),
  ],
  spread: [
    given(() => [
      sqrt(E((x) => byMu(() => log(density(x))) ** 2)),
      sqrt(E((x) => byLogSigma(() => log(density(x))) ** 2)),
    ]),
    because('shown: score', () => [
      sqrt(E((x) => ((x - mu) / sigma ** 2) ** 2)),
      sqrt(E((x) => (((x - mu) / sigma) ** 2 - 1) ** 2)),
    ]),
    because('moments', () => [1 / sigma, sqrt(3 - 2 + 1)]),
  ],
});
// END SOLUTION
