import { because, given, type Proof } from '../lib/proofs/index';
import { adam, makeNetwork, sizeOf, type Discrete, type Environment, type Network, type Rng } from '../lib/tools';

// ---- Tyla's proofs ------------------------------------------------------------------------------------------------
// Write line after line: because('a reason', () => …). Save, then run checkProof('3.1') in the notebook.

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

// ---- Aaliyah's code -----------------------------------------------------------------------------------------------
// Write a function, save, and run check('3.4') in the notebook.

/** One finished episode: at step t the policy gave `logits[t]`, `actions[t]` was taken and `rewards[t]` was paid. */
export interface Episode {
  /** [T][A] */
  readonly logits: readonly (readonly number[])[];
  /** Indices, [T] */
  readonly actions: readonly number[];
  readonly rewards: readonly number[];
}

/**
 * 3.4 · The slope of REINFORCE's loss by the logits, written down: no TensorFlow. The loss is
 *
 * L = −(1/N) Σ_n Σ_t log π(a_t|s_t) G_t, summed over the steps of an episode and averaged over the N episodes,
 *
 * where G_t = r_t + γ r_{t+1} + … stays within its own episode.
 *
 * @param episodes N of them, of any lengths; logits may be ±1000
 * @param gamma the discount γ, from 0 to 1
 * @returns ∂L/∂logits: for each episode [T][A]
 * @example one episode of one step, logits [[0, 0]], actions [1], rewards [2]: the answer is [[[1, -1]]]
 */
export function policyGradient(episodes: readonly Episode[], gamma: number): number[][][] {
  throw new Error('not implemented');
}

/** How a training is to be run. */
export interface TrainOptions {
  /** Adam's, at the start; let it fall in a straight line to 0 at the end of the budget. */
  readonly learningRate: number;
  readonly gamma: number;
  /** The budget, in steps of the environment. No episode begins after it is spent; the one under way is played to its end. */
  readonly steps: number;
  /** Episodes to an update. */
  readonly batch: number;
  /** All chance of the run. */
  readonly rng: Rng;
}

/** What training tells after each update. */
export interface Progress {
  /** Steps of the environment so far. */
  readonly steps: number;
  /** The plain sums of rewards of this update's episodes. */
  readonly returns: readonly number[];
}

/** A policy that was trained. */
export interface Agent {
  /** π(· | observation), [A]. */
  probabilities(observation: ArrayLike<number>): number[];
}

/**
 * 3.5 · REINFORCE, whole: plays episodes, scores each action by what came after it, nudges, and plays again.
 *
 * A linear policy is enough: logits = W · observation + b. Subtract from each G_t the mean of the returns-to-go of *earlier* updates
 * (0 in the first), sum over steps, average over the batch's episodes, and take one step of Adam for each update.
 * `makeNetwork({ sizes: [inputs, actions], rng })` is such a policy: `forwardOne(observation)` gives logits to act by; for an update
 * `forward(observations, rows)`, `backward(slope by the logits)`, and `adam(network, { learningRate })` with its
 * `step({ learningRate })`.
 *
 * The grader gives five seeds of CartPole under a disguise, 150,000 steps each. An agent whose mean return over 100 new episodes is
 * 475 or more, acting by its probabilities, has solved its seed; two solved seeds are a pass.
 *
 * @param environment its actions are 0 … n − 1, its observations vectors; an episode is over when terminated *or* truncated
 * @returns a generator that yields progress after each update, and returns the agent
 */
export function* train(
  environment: Environment<number>,
  { learningRate, gamma, steps, batch, rng }: TrainOptions,
): Generator<Progress, Agent> {
  throw new Error('not implemented');
}

/**
 * 3.6 · log of the density of a Gaussian policy with independent components, at the action a:
 * Σ_j [ −½ ((a_j − μ_j)/σ_j)² − log σ_j − ½ log 2π ].
 *
 * @param mu the means μ, [m]
 * @param logSigma log σ, not σ, [m]
 * @param a the action that was drawn, as it was drawn, [m]
 * @returns one number, in nats; it may be above 0, for it is a density
 * @example gaussianLogProb([0], [0], [1]) is −1.4189
 */
export function gaussianLogProb(mu: readonly number[], logSigma: readonly number[], a: readonly number[]): number {
  throw new Error('not implemented');
}

/**
 * 3.6 · The score of the same policy: the gradient of its log-density by μ and by log σ, with a held fixed.
 *
 * @returns mu: (a − μ)/σ², [m]; logSigma: ((a − μ)/σ)² − 1, [m]
 * @example gaussianScore([0], [0], [2]) is { mu: [2], logSigma: [3] }
 */
export function gaussianScore(
  mu: readonly number[],
  logSigma: readonly number[],
  a: readonly number[],
): { mu: number[]; logSigma: number[] } {
  throw new Error('not implemented');
}
