import { atLeast, because, given, solves, type Proof } from '../lib/proofs/index';
import type { Environment, Observation, Rng } from '../lib/tools';

// ---- Tyla's proofs ------------------------------------------------------------------------------------------------
// Write line after line: because('a reason', () => …). Save, then run checkProof('1.1') in the notebook.

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
  throw new Error('not implemented');
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
  throw new Error('not implemented');
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
  throw new Error('not implemented');
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
  throw new Error('not implemented');
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
  throw new Error('not implemented');
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
