import { atLeast, because, given, solves, type Proof } from '../lib/proofs/index';
import type { Environment, Observation, Rng } from '../lib/tools';

// ---- Tyla's proofs ------------------------------------------------------------------------------------------------
// Write line after line: because('a reason', () => …). Save, then run checkProof('1.1') in the notebook.

/**
 * 1.1 · Show J(p) = V(0) = −(4 − 2p) / (p(1 − p)), and that it is largest at p* = 2 − √2.
 * Two chains: `J`, and `best`, which ends with solves('a root in (0, 1)', () => …). Chains of your own may stand before
 * them (the three equations, for a start); later lines name one as 'shown: itsName'.
 */
// BEGIN SOLUTION
// STUB: export const corridorOptimum: Proof<'1.1'> = ({ V, grad }) => ({
// STUB:   J: [given(() => V(0))],
// STUB:   best: [given(() => grad(() => V(0)))],
// STUB: });
export const corridorOptimum: Proof<'1.1'> = ({ p, V, grad }) => ({
  // One step in each cell: three equations …
  first: [given(() => V(0)), because('first cell', () => -1 + (1 - p) * V(0) + p * V(1))],
  middle: [given(() => V(1)), because('middle cell', () => -1 + p * V(0) + (1 - p) * V(2))],
  last: [given(() => V(2)), because('last cell', () => -1 + (1 - p) * V(1) + p * 0)],
  // … solved from the last cell on.
  v1: [given(() => V(1)), because(['shown: first', 'shown: middle'], () => V(2) - 2 / (1 - p))],
  v2: [given(() => V(2)), because(['shown: last', 'shown: v1'], () => -3 / p)],
  J: [
    given(() => V(0)),
    because('shown: first', () => V(1) - 1 / p),
    because('shown: v1', () => V(2) - 2 / (1 - p) - 1 / p),
    because('shown: v2', () => -3 / p - 2 / (1 - p) - 1 / p),
    because('algebra', () => -(4 - 2 * p) / (p * (1 - p))),
  ],
  best: [
    given(() => grad(() => V(0))),
    because('shown: J', () => grad(() => -(4 - 2 * p) / (p * (1 - p)))),
    because('algebra', () => (2 * (p ** 2 - 4 * p + 2)) / (p ** 2 * (1 - p) ** 2)),
    solves('a root in (0, 1)', () => 2 - Math.sqrt(2)),
  ],
});
// END SOLUTION

/** 1.2 · Show J(π′) − J(π) ≥ 0 where π′ is greedy by Q of π. One line says ≥: atLeast('a reason', () => …). */
// BEGIN SOLUTION
// STUB: export const eyesSuffice: Proof<'1.2'> = ({ J, pi, piNew }) => [given(() => J(piNew) - J(pi))];
export const eyesSuffice: Proof<'1.2'> = ({ pi, piNew, J, E, V, A, d, r, steps, sumS, sumA, maxA, s0, gamma }) => [
  given(() => J(piNew) - J(pi)),
  because(
    ['definition', 'V is the expected return'],
    () => E(piNew, (tau) => steps(tau, (t) => gamma ** t * r(tau, t))) - V(pi, s0),
  ),
  because('telescope', () =>
    E(piNew, (tau) => steps(tau, (t) => gamma ** t * (r(tau, t) + gamma * V(pi, tau.s[t + 1]) - V(pi, tau.s[t])))),
  ),
  because('Q looks one step ahead', () => E(piNew, (tau) => steps(tau, (t) => gamma ** t * A(pi, tau.s[t], tau.a[t])))),
  because('the policy looks at the state only', () =>
    sumS((s) => d(piNew, s) * sumA((a) => piNew(a, s) * A(pi, s, a))),
  ),
  because('greedy', () => sumS((s) => d(piNew, s) * maxA((a) => A(pi, s, a)))),
  atLeast('a maximum is at least a mean', () => sumS((s) => d(piNew, s) * sumA((a) => pi(a, s) * A(pi, s, a)))),
  because('V is the mean of Q', () => 0),
];
// END SOLUTION

/** 1.3 · Show dJ/dp = Σ_s d(s) [Q(s, right) − Q(s, left)]; and that both sides weigh the same at p*. */
// BEGIN SOLUTION
// STUB: export const valuesTie: Proof<'1.3'> = ({ V, Q, d, grad, at, best, cells }) => ({
// STUB:   slope: [given(() => grad(() => V(0)))],
// STUB:   tie: [given(() => at(best, () => cells((s) => d(s) * Q(s, 'right'))))],
// STUB: });
export const valuesTie: Proof<'1.3'> = ({ p, V, Q, d, grad, at, best, start, move, leads, cells }) => ({
  slope: [
    given(() => grad(() => V(0))),
    because('definition', () => cells((s) => start(s) * grad(() => V(s)))),
    because('visits balance', () => cells((s) => (d(s) - cells((k) => d(k) * move(s, k))) * grad(() => V(s)))),
    because('algebra', () =>
      cells((s) => d(s) * (grad(() => V(s)) - cells((next) => move(next, s) * grad(() => V(next))))),
    ),
    because('one step ahead', () =>
      cells(
        (s) =>
          d(s) *
          (grad(() => p * Q(s, 'right') + (1 - p) * Q(s, 'left')) -
            cells((next) => move(next, s) * grad(() => V(next)))),
      ),
    ),
    because('algebra', () =>
      cells(
        (s) =>
          d(s) *
          (Q(s, 'right') -
            Q(s, 'left') +
            p * grad(() => Q(s, 'right')) +
            (1 - p) * grad(() => Q(s, 'left')) -
            cells((next) => (p * leads(next, s, 'right') + (1 - p) * leads(next, s, 'left')) * grad(() => V(next)))),
      ),
    ),
    because('the corridor ignores p', () => cells((s) => d(s) * (Q(s, 'right') - Q(s, 'left')))),
  ],
  tie: [
    given(() => at(best, () => cells((s) => d(s) * Q(s, 'right')))),
    because('algebra', () =>
      at(best, () => cells((s) => d(s) * Q(s, 'left')) + cells((s) => d(s) * (Q(s, 'right') - Q(s, 'left')))),
    ),
    because('shown: slope', () => at(best, () => cells((s) => d(s) * Q(s, 'left')) + grad(() => V(0)))),
    because('J is flat at its best', () => at(best, () => cells((s) => d(s) * Q(s, 'left')))),
  ],
});
// END SOLUTION

// ---- Aaliyah's code -----------------------------------------------------------------------------------------------
// Write a function, save, and run check('1.4') in the notebook. Chance comes only from `rng`; inputs are left as they are.

/**
 * 1.4 · The action of the largest value; on ties the one with the lowest index.
 *
 * @param q values, one for each action, [A]
 * @returns an index from 0 to A − 1
 * @throws for an empty row, or a value that is NaN: a broken network must not quietly become "action 0"
 * @example greedyAction([-3, 2, 2]) is 1
 */
export function greedyAction(q: readonly number[]): number {
  // BEGIN SOLUTION
  if (q.length === 0) throw new RangeError('greedyAction: no values; expected one for each action.');
  let best = 0;
  for (let a = 0; a < q.length; a++) {
    if (Number.isNaN(q[a])) throw new RangeError(`greedyAction: q[${a}] is NaN; expected a number.`);
    if (q[a] > q[best]) best = a;
  }
  return best;
  // END SOLUTION
}

/**
 * 1.5 · Draws an action from the softmax of the logits: P(a) = e^{z_a} / Σ_b e^{z_b}.
 *
 * One draw u of `rng`; then the first action at which the running sum P(0) + P(1) + … is larger than u. Rounding may leave the whole
 * sum a hair below 1: the last action takes what is left.
 *
 * @param logits z, any finite numbers, also −3 and 1000, [A]
 * @param rng gives the next number in [0, 1); call it exactly once
 * @returns an index from 0 to A − 1
 * @example sampleAction([0, 0], () => 0.7) is 1
 */
export function sampleAction(logits: readonly number[], rng: () => number): number {
  // BEGIN SOLUTION
  const largest = Math.max(...logits);
  const weights = logits.map((z) => Math.exp(z - largest));
  const total = weights.reduce((sum, w) => sum + w, 0);
  const u = rng();
  let sum = 0;
  for (let a = 0; a < logits.length - 1; a++) {
    sum += weights[a] / total;
    if (u < sum) return a;
  }
  return logits.length - 1;
  // END SOLUTION
}

/**
 * 1.6 · Estimates J, the mean return of a policy, with its error bar.
 *
 * Plays whole episodes: `environment.reset(rng)` gives the first observation, `policy.sample(observation, rng)` an action,
 * `environment.step(action)` what comes of it, until it is terminated *or* truncated. An episode's return is the plain sum of its
 * rewards.
 *
 * @returns the mean of the returns; its standard error s/√n, with n − 1 inside s (Infinity for one episode, whose spread nobody has
 * seen); and mean ± 1.96 standard errors
 * @example three episodes with the returns 1, 2 and 6: mean 3, standardError √(7/3) = 1.528, interval [0.006, 5.994]
 */
export function estimateReturn(
  environment: Environment<number>,
  policy: { sample(observation: Observation, rng: Rng): { readonly action: number } },
  { episodes, rng }: { readonly episodes: number; readonly rng: Rng },
): { mean: number; standardError: number; interval: [number, number] } {
  // BEGIN SOLUTION
  const returns = Array.from({ length: episodes }, () => {
    let observation = environment.reset(rng);
    for (let total = 0; ;) {
      const step = environment.step(policy.sample(observation, rng).action);
      total += step.reward;
      if (step.terminated || step.truncated) return total;
      observation = step.observation;
    }
  });
  const mean = returns.reduce((sum, g) => sum + g, 0) / episodes;
  const squares = returns.reduce((sum, g) => sum + (g - mean) ** 2, 0);
  const standardError = episodes > 1 ? Math.sqrt(squares / (episodes - 1) / episodes) : Infinity;
  return { mean, standardError, interval: [mean - 1.96 * standardError, mean + 1.96 * standardError] };
  // END SOLUTION
}

/**
 * 1.7 · How many episodes make 95 of 100 estimates of J fall within ± `relative` · |J|: n = (1.96 σ / (relative · J))², rounded up.
 *
 * @param relative half the width, as a fraction: 0.01 is ±1 %
 * @param of what is known of one return: its mean J and its standard deviation σ
 * @returns a whole number; Infinity where J is 0, for nothing is 1 % of nothing
 * @example episodesFor(0.01, { mean: 100, sd: 10 }) is 385
 */
export function episodesFor(relative: number, { mean, sd }: { readonly mean: number; readonly sd: number }): number {
  // BEGIN SOLUTION
  if (mean === 0) return Infinity;
  return Math.ceil(((1.96 * sd) / (relative * mean)) ** 2);
  // END SOLUTION
}

/**
 * 1.8 · One step of Q-learning, in the table itself: q[s][a] goes the part `stepSize` of the way to r + γ max_b q[s2][b].
 *
 * @param q the table, [S][A]; changed in place, and in one entry only
 * @param transition in cell s action a was paid r and led to s2. `terminated`: the world ended there, and nothing comes after. An
 * episode that the clock cut has `truncated: true` and `terminated: false`: the world would have gone on
 * @param options stepSize α in (0, 1], discount γ in [0, 1]
 * @example q = [[0, 0], [1, 2]]: after qUpdate(q, { s: 0, a: 1, r: 1, s2: 1, terminated: false, truncated: false },
 * { stepSize: 0.5, discount: 0.5 }) it is [[0, 1], [1, 2]]
 */
export function qUpdate(
  q: number[][],
  { s, a, r, s2, terminated }: Transition,
  { stepSize, discount }: { readonly stepSize: number; readonly discount: number },
): void {
  // BEGIN SOLUTION
  const future = terminated ? 0 : Math.max(...q[s2]);
  q[s][a] += stepSize * (r + discount * future - q[s][a]);
  // END SOLUTION
}

/** One step of the world, as 1.8 sees it. */
export interface Transition {
  readonly s: number;
  readonly a: number;
  readonly r: number;
  readonly s2: number;
  readonly terminated: boolean;
  readonly truncated: boolean;
}
