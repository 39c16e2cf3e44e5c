import { atLeast, because, given, type Proof } from '../lib/proofs/index';

// ---- Tyla's proofs ------------------------------------------------------------------------------------------------
// Write line after line: because('a reason', () => …). Save, then run checkProof('5.1') in the notebook.

/** 5.1 · Show ∇Σ_y π(r − β log π/ref) = E[Σ_t ∇log π(token t) (r − β log π/ref − b)]. */
// BEGIN SOLUTION
// STUB: export const rlhfGradient: Proof<'5.1'> = ({ grad, sumY, pi, ref, r, beta, log }) => [
// STUB:   given(() => grad(() => sumY((y) => pi(y) * (r(y) - beta * log(pi(y) / ref(y)))))),
// STUB: ];
export const rlhfGradient: Proof<'5.1'> = ({ grad, sumY, E, pi, ref, r, beta, b, tokens, piToken, log }) => {
  const reward = (y: number) => r(y) - beta * log(pi(y) / ref(y));
  return [
    given(() => grad(() => sumY((y) => pi(y) * (r(y) - beta * log(pi(y) / ref(y)))))),
    because(
      ['rewards ignore theta', 'reference ignores theta'],
      () => sumY((y) => grad(() => pi(y)) * reward(y)) - beta * sumY((y) => pi(y) * grad(() => log(pi(y)))),
    ),
    because('scores average to 0', () => sumY((y) => grad(() => pi(y)) * reward(y))),
    because('log trick', () => E((y) => grad(() => log(pi(y))) * reward(y))),
    because('scores average to 0', () => E((y) => grad(() => log(pi(y))) * (reward(y) - b))),
    because('a reply is its tokens', () =>
      E((y) => tokens(y, (t) => grad(() => log(piToken(y, t)))) * (reward(y) - b)),
    ),
  ];
};
// END SOLUTION

/** 5.2 · Show J = β log Z − β KL(π‖π*); that J is at most β log Z (atLeast); and the log-odds of π*. */
// BEGIN SOLUTION
// STUB: export const tiltedPolicy: Proof<'5.2'> = ({ E, pi, ref, r, beta, Z, star, won, lost, log }) => ({
// STUB:   value: [given(() => E((y) => r(y) - beta * log(pi(y) / ref(y))))],
// STUB:   most: [given(() => beta * log(Z))],
// STUB:   odds: [given(() => log(star(won) / star(lost)))],
// STUB: });
export const tiltedPolicy: Proof<'5.2'> = ({ E, sumY, pi, ref, r, beta, Z, star, won, lost, log, exp }) => ({
  value: [
    given(() => E((y) => r(y) - beta * log(pi(y) / ref(y)))),
    because('algebra', () => -beta * sumY((y) => pi(y) * log(pi(y) / (ref(y) * exp(r(y) / beta))))),
    because('star is the tilted reference', () => -beta * sumY((y) => pi(y) * log(pi(y) / (Z * star(y))))),
    because('algebra', () => beta * log(Z) * sumY(pi) - beta * sumY((y) => pi(y) * log(pi(y) / star(y)))),
    because('replies sum to one', () => beta * log(Z) - beta * sumY((y) => pi(y) * log(pi(y) / star(y)))),
  ],
  most: [
    given(() => beta * log(Z)),
    atLeast('KL is not negative', () => beta * log(Z) - beta * sumY((y) => pi(y) * log(pi(y) / star(y)))),
    because('shown: value', () => E((y) => r(y) - beta * log(pi(y) / ref(y)))),
  ],
  odds: [
    given(() => log(star(won) / star(lost))),
    because('star is the tilted reference', () =>
      log((ref(won) * exp(r(won) / beta)) / (ref(lost) * exp(r(lost) / beta))),
    ),
    because('algebra', () => log(ref(won) / ref(lost)) + (r(won) - r(lost)) / beta),
  ],
});
// END SOLUTION

/** 5.3 · shifted(y) = r(y) + c(x). Show that the loss, π* and the gradient are those of r. */
// BEGIN SOLUTION
// STUB: export const blindToShift: Proof<'5.3'> = ({ grad, sumY, E, ref, shifted, beta, won, lost, log, exp }) => ({
// STUB:   loss: [given(() => log(1 + exp(shifted(lost) - shifted(won))))],
// STUB:   policy: [given(() => (ref(won) * exp(shifted(won) / beta)) / sumY((y) => ref(y) * exp(shifted(y) / beta)))],
// STUB:   gradient: [given(() => grad(() => E(shifted)))],
// STUB: });
export const blindToShift: Proof<'5.3'> = ({
  grad,
  sumY,
  E,
  pi,
  ref,
  r,
  shifted,
  c,
  beta,
  Z,
  star,
  won,
  lost,
  log,
  exp,
}) => ({
  loss: [
    given(() => log(1 + exp(shifted(lost) - shifted(won)))),
    because('the shift ignores the reply', () => log(1 + exp(r(lost) + c - (r(won) + c)))),
    because('algebra', () => log(1 + exp(r(lost) - r(won)))),
  ],
  policy: [
    given(() => (ref(won) * exp(shifted(won) / beta)) / sumY((y) => ref(y) * exp(shifted(y) / beta))),
    because(
      'the shift ignores the reply',
      () => (ref(won) * exp((r(won) + c) / beta)) / sumY((y) => ref(y) * exp((r(y) + c) / beta)),
    ),
    because('algebra', () => (ref(won) * exp(r(won) / beta)) / Z),
    because('star is the tilted reference', () => star(won)),
  ],
  gradient: [
    given(() => grad(() => E(shifted))),
    because('the shift ignores the reply', () => grad(() => E((y) => r(y) + c))),
    because('algebra', () => grad(() => E(r)) + c * grad(() => sumY(pi))),
    because('replies sum to one', () => grad(() => E(r)) + c * grad(() => 1)),
    because('algebra', () => grad(() => E(r))),
  ],
});
// END SOLUTION
