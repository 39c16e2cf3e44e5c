import { because, given, type Proof } from '../lib/proofs/index';
import { adam, makeNetwork, sizeOf, type Discrete, type Environment, type Network, type Rng } from '../lib/tools';

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
  // BEGIN SOLUTION
  return episodes.map(({ logits, actions, rewards }) => {
    const returns = Array<number>(rewards.length);
    let future = 0;
    for (let t = rewards.length - 1; t >= 0; t--) returns[t] = future = rewards[t] + gamma * future;
    return logits.map((z, t) =>
      softmax(z).map((p, a) => (-returns[t] / episodes.length) * ((a === actions[t] ? 1 : 0) - p)),
    );
  });
  // END SOLUTION
}

// BEGIN SOLUTION
// STUB:
function softmax(logits: ArrayLike<number>): number[] {
  const z = Array.from(logits);
  const largest = Math.max(...z);
  const weights = z.map((each) => Math.exp(each - largest));
  const total = weights.reduce((sum, w) => sum + w, 0);
  return weights.map((w) => w / total);
}
// END SOLUTION

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
  // BEGIN SOLUTION
  const inputs = sizeOf(environment.observationSpace);
  const actions = (environment.actionSpace as Discrete).n;
  const network = makeNetwork({ sizes: [inputs, actions], rng });
  const optimiser = adam(network, { learningRate });
  const earlier = { sum: 0, count: 0 };
  let spent = 0;
  while (spent < steps) {
    const episodes: Played[] = [];
    while (episodes.length < batch && spent < steps) {
      const episode = play(environment, network, rng);
      episodes.push(episode);
      spent += episode.rewards.length;
    }
    const offset = earlier.count ? earlier.sum / earlier.count : 0;
    const slope = update(network, episodes, gamma, offset);
    network.backward(Float32Array.from(slope.gradient));
    optimiser.step({ learningRate: learningRate * Math.max(0, 1 - spent / steps) });
    for (const g of slope.returns) {
      earlier.sum += g;
      earlier.count++;
    }
    yield { steps: spent, returns: episodes.map(({ rewards }) => rewards.reduce((sum, r) => sum + r, 0)) };
  }
  return { probabilities: (observation) => softmax(network.forwardOne(observation)) };
  // END SOLUTION
}

// BEGIN SOLUTION
// STUB:
interface Played {
  readonly observations: number[];
  readonly actions: number[];
  readonly rewards: number[];
}

/** One episode, from its reset to its end. */
function play(environment: Environment<number>, network: Network, rng: Rng): Played {
  const episode: Played = { observations: [], actions: [], rewards: [] };
  let observation = environment.reset(rng);
  for (;;) {
    const pi = softmax(network.forwardOne(observation));
    let left = rng();
    const found = pi.findIndex((p) => (left -= p) < 0);
    const action = found < 0 ? pi.length - 1 : found;
    const step = environment.step(action);
    episode.observations.push(...observation);
    episode.actions.push(action);
    episode.rewards.push(step.reward);
    if (step.terminated || step.truncated) return episode;
    observation = step.observation;
  }
}

/** The slope of the loss by the logits, all rows one after the other, and the returns-to-go of all steps. */
function update(network: Network, episodes: readonly Played[], gamma: number, offset: number) {
  const rows = episodes.reduce((sum, { actions }) => sum + actions.length, 0);
  const logits = network.forward(Float32Array.from(episodes.flatMap(({ observations }) => observations)), rows);
  const width = logits.length / rows;
  const returns: number[] = [];
  const gradient: number[] = [];
  for (const { actions, rewards } of episodes) {
    const first = returns.length;
    let future = 0;
    for (let t = rewards.length - 1; t >= 0; t--) returns[first + t] = future = rewards[t] + gamma * future;
    actions.forEach((action, t) => {
      const row = first + t;
      const weight = (returns[row] - offset) / episodes.length;
      const pi = softmax(logits.subarray(row * width, (row + 1) * width));
      pi.forEach((p, a) => gradient.push(weight * (p - (a === action ? 1 : 0))));
    });
  }
  return { gradient, returns };
}
// END SOLUTION

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
  // BEGIN SOLUTION
  return mu.reduce((sum, m, j) => {
    const z = (a[j] - m) / Math.exp(logSigma[j]);
    return sum - 0.5 * z ** 2 - logSigma[j] - 0.5 * Math.log(2 * Math.PI);
  }, 0);
  // END SOLUTION
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
  // BEGIN SOLUTION
  const sigma = logSigma.map(Math.exp);
  return {
    mu: mu.map((m, j) => (a[j] - m) / sigma[j] ** 2),
    logSigma: mu.map((m, j) => ((a[j] - m) / sigma[j]) ** 2 - 1),
  };
  // END SOLUTION
}
