import { atLeast, because, given, type Proof } from '../lib/proofs/index';

// ---- Tyla's proofs ------------------------------------------------------------------------------------------------
// Write line after line: because('a reason', () => …). Words (sum, P, log …) join the braces as you need them: Ctrl-Space
// inside them lists all. Save, then run checkProof('5.1') in the notebook.

/** 5.1 · Show ∇Σ_y π(r − β log π/ref) = E[Σ_t ∇log π(token t) (r − β log π/ref − b)]. */
export const rlhfGradient: Proof<'5.1'> = ({ grad, sumY, pi, ref, r, beta, log }) => [
  given(() => grad(() => sumY((y) => pi(y) * (r(y) - beta * log(pi(y) / ref(y)))))),
];

/** 5.2 · Show J = β log Z − β KL(π‖π*); that J is at most β log Z (atLeast); and the log-odds of π*. */
export const tiltedPolicy: Proof<'5.2'> = ({ E, pi, ref, r, beta, Z, star, won, lost, log }) => ({
  value: [given(() => E((y) => r(y) - beta * log(pi(y) / ref(y))))],
  most: [given(() => beta * log(Z))],
  odds: [given(() => log(star(won) / star(lost)))],
});

/** 5.3 · shifted(y) = r(y) + c(x). Show that the loss, π* and the gradient are those of r. */
export const blindToShift: Proof<'5.3'> = ({ grad, sumY, E, ref, shifted, beta, won, lost, log, exp }) => ({
  loss: [given(() => log(1 + exp(shifted(lost) - shifted(won))))],
  policy: [given(() => (ref(won) * exp(shifted(won) / beta)) / sumY((y) => ref(y) * exp(shifted(y) / beta)))],
  gradient: [given(() => grad(() => E(shifted)))],
});
