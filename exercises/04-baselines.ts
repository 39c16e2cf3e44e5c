import { because, given, solves, type Proof } from '../lib/proofs/index';
import type { LayersModel, Optimizer, Scalar, Tensor, Tensor1D, Tensor2D } from '@tensorflow/tfjs';
import { tf } from '../lib/tensorflow';
import { actor, adam, makeNetwork, splitRng, type Environment, type Observation, type Rng } from '../lib/tools';

// ---- Tyla's proofs ------------------------------------------------------------------------------------------------
// Write line after line: because('a reason', () => …). Save, then run checkProof('4.1') in the notebook.

/** 4.1 · Show E[Σ_t ∇log π(a_t|s_t) b(s_t)] = 0 hour by hour; so a baseline leaves the gradient where it is. */
export const baselineIsFree: Proof<'4.1'> = ({ E, R, steps, b, grad, logPi }) => ({
  free: [given(() => E((tau) => steps(tau, (t) => grad(() => logPi(tau, t)) * b(tau.s[t]))))],
  gradient: [given(() => grad(() => E((tau) => R(tau))))],
});

/** 4.2 · Reward c at every step, scores g_t of T coins. Show the variances: c²T³I, c²I·T(T+1)(2T+1)/6, and 0. */
export const varianceLaw: Proof<'4.2'> = ({ Var, steps, g, V, T, c }) => ({
  full: [given(() => Var((coins) => c * T * steps((t) => g(coins, t))))],
  toGo: [given(() => Var((coins) => steps((t) => c * (T - t) * g(coins, t))))],
  baseline: [given(() => Var((coins) => steps((t) => (c * (T - t) - V(t)) * g(coins, t))))],
});

/**
 * 4.3 · The baseline of least variance: b* = E[‖∇log π‖² Q] / E‖∇log π‖². Show Var(b), where its slope is 0 (`best` ends
 * with solves), what another b costs, how far b* is from V, and what V is best at.
 */
export const bestBaseline: Proof<'4.3'> = ({ b, byB, at, E, n, Q, V, variance }) => {
  const best = E((a) => n(a) * Q(a)) / E(n);
  return {
    variance: [given(() => variance())],
    best: [given(() => byB(variance))],
    excess: [given(() => variance() - at(best, variance))],
    gap: [given(() => best - V)],
    predict: [given(() => E((a) => (Q(a) - b) ** 2) - E((a) => (Q(a) - V) ** 2))],
  };
};

// ---- Aaliyah's exercises --------------------------------------------------------------------------------------------

/** One episode of T steps, as all of these exercises write it down. */
export interface Episode {
  /** s_0 … s_{T−1}, each [n]: what was seen *before* each action. */
  readonly observations: readonly Observation[];
  /** [T] */
  readonly actions: readonly number[];
  /** [T]; `rewards[t]` was paid for `actions[t]`. */
  readonly rewards: readonly number[];
  /** The world ended: nothing comes after. */
  readonly terminated: boolean;
  /** The clock cut the episode: the world would have gone on. */
  readonly truncated: boolean;
  /** What was seen after the last action, [n]. */
  readonly finalObservation: Observation;
}

/** What 4.4 may subtract. */
export type Baseline = 'none' | 'mean' | 'leave-one-out' | 'value';

/**
 * 4.4 · The advantages of a batch of episodes: A_t = G_t − b_t for every step, with G_t = Σ_{k≥t} γ^{k−t} r_k.
 *
 * | kind | b_t |
 * |---|---|
 * | 'none' | 0 |
 * | 'mean' | one constant: the mean of the episodes' returns G_0, each episode one vote |
 * | 'leave-one-out' | the mean of the *other* episodes' G at the same t; an episode that is over by then has 0 there; with nobody else, 0 |
 * | 'value' | V(s_t) |
 *
 * The batch stays as it is. `gamma` is 1 unless given.
 *
 * @returns one list for each episode, as long as the episode; `[]` for an empty batch
 * @throws an error for 'value' without a value function, and for a kind that is none of the four
 * @example
 * // rewards [1, 1, 1] and [2], γ = 1
 * advantages([long, short], 'leave-one-out'); // → [[3 − 2, 2 − 0, 1 − 0], [2 − 3]]
 */
export function advantages(
  batch: readonly Pick<Episode, 'observations' | 'rewards'>[],
  kind: Baseline,
  value?: (observation: Observation) => number,
  gamma = 1,
): number[][] {
  throw new Error('not implemented');
}

/**
 * 4.5 · The constant b that makes the one-step estimate (e_a − π)(Q_a − b) quietest, over the logits of a softmax policy:
 *
 * b* = E[‖∇log π‖² Q] / E[‖∇log π‖²], where ∇log π(a) = e_a − π and a is drawn from π
 *
 * @param pi π, [A], adds up to 1
 * @param q Q, [A]
 * @returns b*, in units of Q; where the policy is certain (one probability is 1) there is nothing to reduce: V = Σ_a π_a Q_a
 * @throws an error for lists of unlike length, or empty ones
 * @example
 * optimalBaseline([0.9, 0.1], [1, 0]); // → 0.1: with two actions the weights change places
 */
export function optimalBaseline(pi: readonly number[], q: readonly number[]): number {
  throw new Error('not implemented');
}

/**
 * 4.6 · One update of REINFORCE with a learned baseline, from one episode: the lesson's `REINFORCEWithBaseline.update`, put right.
 *
 * - G_t = r_t + γ G_{t+1}. After the last step comes 0 if the episode `terminated` (whatever the clock says), and V(finalObservation)
 *   if it was only `truncated`: cut is not fallen.
 * - A_t = G_t − V(s_t), by the *old* V, and a constant for the policy's loss: nothing flows back through it.
 * - policyLoss = −Σ_t log π(a_t|s_t) A_t: a sum over the steps. One step of `optimisers.policy` down it changes the policy only.
 * - valueLoss = mean over the steps of (V(s_t) − G_t)². One step of `optimisers.value` down it changes V only.
 *
 * @param policy observations [T, n] → logits [T, A]
 * @param value observations [T, n] → [T, 1]: mind the shape; T may be 1
 * @returns both losses as numbers, as they were before the steps
 * @example
 * updateWithBaseline(policy, value, episode, { policy: tf.train.adam(1e-2), value: tf.train.adam(1e-2) });
 */
export function updateWithBaseline(
  policy: LayersModel,
  value: LayersModel,
  episode: Episode,
  optimisers: { readonly policy: Optimizer; readonly value: Optimizer },
  gamma = 0.99,
): { policyLoss: number; valueLoss: number } {
  throw new Error('not implemented');
}

/**
 * 4.7 · The entropy bonus of a batch of states, to be *subtracted* from a loss (so: added to what is maximised):
 *
 * coefficient · mean over the states of H(π(·|s)), H = −Σ_a π_a log π_a in nats
 *
 * From logits, by log-softmax: finite for logits of ±1,000, where π · log π is 0 · (−∞) otherwise. The optimiser must be able to
 * differentiate it.
 *
 * @param logits [states, actions]
 * @returns a scalar that depends on the logits
 * @example
 * entropyBonus(tf.zeros([5, 2]), 0.01); // → 0.01 · ln 2 = 0.00693, however many states there are
 */
export function entropyBonus(logits: Tensor2D, coefficient: number): Scalar {
  throw new Error('not implemented');
}

/**
 * 4.8 · Normalises the advantages of a batch: (A − mean) / standard deviation, both over *all steps of all episodes*, so that every
 * weight of the update is scaled by the same number. Population form: divide by the number of steps, not by one less.
 *
 * A heuristic. It makes the size of an update independent of the reward's unit; it is no baseline, for the mean contains what it
 * judges. With many steps in a batch that hardly matters. In a batch of *one* episode it does: that is whitening an episode, which
 * never learns a win at the end (section 7). So one episode is an error.
 *
 * Without any spread (all advantages equal, which a bandit's batch can be) everything becomes 0, never NaN. The batch stays as it is.
 *
 * @param batch the advantages, one list for each episode
 * @returns the same shape
 * @throws an error for fewer than two episodes
 * @example
 * normaliseBatch([[1, 1], [4]]); // → [[−0.707, −0.707], [1.414]]: mean 2, standard deviation √2
 */
export function normaliseBatch(batch: readonly (readonly number[])[]): number[][] {
  throw new Error('not implemented');
}

/**
 * 4.9 · Plays whole episodes on several copies of an environment at once: the lesson's `parallel_collect`, which must finish what it
 * started. "The first K to finish" would be mostly short ones (section 9).
 *
 * - `episodes` episodes are begun, no more, and every one of them is played to its end, terminated *or* truncated.
 * - The first copies begin one episode each. Whichever copy ends begins the next one in the following round, as long as fewer than
 *   `episodes` have been begun. Copies that are not needed stay untouched.
 * - One round: `act` is asked once, for the observations of all copies that are still playing, in the order of the copies; then
 *   each of them takes its step.
 * - All chance of the copies comes from `rng`, which `reset` is given.
 *
 * @param act observations of the running copies → one action for each: one pass of the network for all of them
 * @returns the episodes in the order in which they were *begun*
 * @throws an error for no environments, or if `episodes` is no positive whole number
 * @example
 * const act = (observations) => observations.map((o) => sampleAction(logits(o), rng));
 * collectEpisodes([cartPole(), cartPole(), cartPole(), cartPole()], act, { episodes: 16, rng }).length; // → 16
 */
export function collectEpisodes(
  environments: readonly Environment<number>[],
  act: (observations: readonly Observation[]) => readonly number[],
  { episodes, rng }: { readonly episodes: number; readonly rng: Rng },
): Episode[] {
  throw new Error('not implemented');
}

// ---- Aaliyah's project ----------------------------------------------------------------------------------------------

/** What `buildReinforceAgent` is asked for, beside the sizes. */
export interface AgentOptions {
  /** All of the agent's own chance: its first weights. */
  readonly rng: Rng;
  /** Whether V is subtracted from the returns; true unless given. */
  readonly baseline?: boolean;
  /** How much the entropy counts, beside advantages of size 1. A small number of your choice unless given. */
  readonly entropyCoefficient?: number;
}

/** What `train` is asked for. */
export interface TrainingOptions {
  readonly episodes: number;
  /** No episode begins after so many steps of the environment; Infinity unless given. */
  readonly maxSteps?: number;
  /** All chance of playing: the environment's and the actions'. */
  readonly rng: Rng;
  /** Takes a line of text; console.log unless given. */
  readonly log?: (line: string) => void;
}

/** What was played, episode by episode. */
export interface TrainingRecord {
  /** The sum of each episode's rewards, without γ. */
  readonly returns: number[];
  /** How many steps each had. */
  readonly lengths: number[];
}

/** What one update tells. */
export interface UpdateReport {
  /** What multiplied each step's log π: for each episode a list as long as the episode. */
  readonly weights: number[][];
  readonly policyLoss: number;
  /** The mean of (V − G)² before the update. */
  readonly valueLoss: number;
  /** The mean entropy of the policy at the batch's observations before the update, in nats. */
  readonly entropy: number;
}

/** The complete agent of the lesson: its five parts. */
export interface ReinforceAgent {
  /** Part 1. π(·|s) of a network with two hidden layers and a softmax: one row [actionDim] for each observation. */
  probabilities(observations: readonly Observation[]): number[][];
  /** Part 2. V(s) of a second network, in units of return: one number for each observation. */
  values(observations: readonly Observation[]): number[];
  /** Part 3. Plays whole episodes, learns from them, and logs: at least every 100 episodes a line with the mean return of the last 100. */
  train(environment: Environment<number>, options: TrainingOptions): TrainingRecord;
  /**
   * Parts 4 and 5. One update from a batch of episodes, at least two.
   *
   * The weights are G_t − V(s_t) by the old V (or G_t without a baseline), γ = 0.99, scaled by *one* number so that their standard
   * deviation over all steps of the batch is 1. Subtracting their mean as well is allowed. Never episode by episode.
   * The policy's loss is −Σ log π · weight − entropyCoefficient · Σ H; V steps towards the returns.
   */
  update(batch: readonly Episode[]): UpdateReport;
}

/** Hidden widths, rates and the size of a batch. They are yours to choose; these solve CartPole. */

/**
 * 4.10 · Aaliyah's project, first half: a complete REINFORCE agent with its five parts, see `ReinforceAgent`.
 *
 * Make it of whatever you like: `makeNetwork` and `adam`, or `tf.sequential` with an optimiser of TensorFlow (then act with
 * `actor(model)`, which is a hundred times faster than `predict`). Chance comes only from the generators that you are given.
 *
 * The grader trains it on three seeds of CartPole under a disguise: the numbers of the observation change places and signs, the actions
 * their names, so that only what is learned there fits. An agent that gets a mean of 475 over 100 new episodes within 300,000 steps has
 * solved its seed; two solved seeds are a pass.
 *
 * @param stateDim how many numbers an observation has
 * @param actionDim how many actions there are
 * @example
 * const agent = buildReinforceAgent(4, 2, { rng: makeRng(1) });
 * agent.train(makeEnvironment('CartPole-v1'), { episodes: 3000, maxSteps: 300_000, rng: makeRng(2) });
 */
export function buildReinforceAgent(
  stateDim: number,
  actionDim: number,
  { rng, baseline = true, entropyCoefficient = 0.01 }: AgentOptions,
): ReinforceAgent {
  throw new Error('not implemented');
}

/** What `trainAndPlot` gives back. */
export interface ProjectResult {
  /** The first agent with a baseline, trained. */
  readonly agent: ReinforceAgent;
  /** Its returns, episode by episode. */
  readonly returns: number[];
  /** One run for each seed, both variants with the same settings and the same number of episodes. */
  readonly withBaseline: TrainingRecord[];
  readonly withoutBaseline: TrainingRecord[];
  /** For Plotly: every run of both variants, x in steps of the environment. */
  readonly figure: { readonly data: readonly object[]; readonly layout: object };
  /** The mean of the *last* 100 of `returns` (of all, if there are fewer). */
  readonly finalAverage: number;
}

/**
 * 4.10 · Aaliyah's project, second half: makes agents for the environment, trains them for `episodes` episodes each, compares with and
 * without a baseline over several seeds, plots the learning curves, and logs the final average return.
 *
 * The curves' x axis is steps of the environment, from 0: an agent whose episodes are five times as long has seen five times as much.
 * One seed is an anecdote: `seeds` runs of each variant.
 *
 * @param options `rng`: all chance; the same generator gives the same result. `seeds`: 3 unless given. `log`: console.log unless given
 * @example
 * const { figure, finalAverage } = trainAndPlot(makeEnvironment('CartPole-v1'), 1000, { rng: makeRng(1) });
 */
export function trainAndPlot(
  environment: Environment<number>,
  episodes: number,
  {
    rng,
    seeds = 3,
    log = console.log,
  }: { readonly rng: Rng; readonly seeds?: number; readonly log?: (line: string) => void },
): ProjectResult {
  throw new Error('not implemented');
}
