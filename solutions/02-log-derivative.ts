import { because, given, type Proof } from '../lib/proofs/index';

// ---- Tyla's proofs ------------------------------------------------------------------------------------------------

/** 2.1 · ∇J = E[Σ_t γᵗ ∇log π(a_t|s_t) G_t], for J = E[R], R = Σ_t γᵗ r_t. */
export const theorem: Proof<'2.1'> = ({ grad, sum, E, P, R, G, r, rho, p, logPi, steps, moves, past, gamma, log }) => [
  given(() => grad(() => E((tau) => R(tau)))),
  because('definition', () => grad(() => sum((tau) => P(tau) * R(tau)))),
  because('rewards ignore theta', () => sum((tau) => grad(() => P(tau)) * R(tau))),
  because('log trick', () => sum((tau) => P(tau) * grad(() => log(P(tau))) * R(tau))),
  because('definition', () => E((tau) => grad(() => log(P(tau))) * R(tau))),
  because('algebra', () =>
    E(
      (tau) =>
        grad(
          () =>
            log(rho(tau.s[0])) +
            moves(tau, (t) => log(p(tau.s[t + 1], tau.s[t], tau.a[t]))) +
            steps(tau, (t) => logPi(tau, t)),
        ) * R(tau),
    ),
  ),
  because('environment ignores theta', () => E((tau) => steps(tau, (t) => grad(() => logPi(tau, t))) * R(tau))),
  because('algebra', () =>
    E((tau) =>
      steps(
        tau,
        (t) => grad(() => logPi(tau, t)) * (past(tau, t, (k) => gamma ** k * r(tau, k)) + gamma ** t * G(tau, t)),
      ),
    ),
  ),
  because('causality', () => E((tau) => steps(tau, (t) => gamma ** t * grad(() => logPi(tau, t)) * G(tau, t)))),
];

/** 2.2 · E_a[∇log π(a|s) b(s)] = 0. */
export const freeBaseline: Proof<'2.2'> = ({ grad, Ea, sumA, pi, b, s, log }) => [
  given(() => Ea((a) => grad(() => log(pi(a, s))) * b(s))),
  because('definition', () => sumA((a) => pi(a, s) * grad(() => log(pi(a, s))) * b(s))),
  because('log trick', () => sumA((a) => grad(() => pi(a, s)) * b(s))),
  because('baseline ignores the action', () => b(s) * sumA((a) => grad(() => pi(a, s)))),
  because('algebra', () => b(s) * grad(() => sumA((a) => pi(a, s)))),
  because('policy sums to one', () => b(s) * grad(() => 1)),
  because('algebra', () => 0),
];
