import { because, given, solves, type Proof } from '../lib/proofs/index';
import type { LayersModel, Optimizer, Scalar, Tensor, Tensor1D, Tensor2D } from '@tensorflow/tfjs';
import { tf } from '../lib/tensorflow';
import { actor, adam, makeNetwork, splitRng, type Environment, type Observation, type Rng } from '../lib/tools';

// ---- Tyla's proofs ------------------------------------------------------------------------------------------------
// Write line after line: because('a reason', () => …). Save, then run checkProof('4.1') in the notebook.

/** 4.1 · Show E[Σ_t ∇log π(a_t|s_t) b(s_t)] = 0 hour by hour; so a baseline leaves the gradient where it is. */
// BEGIN SOLUTION
// STUB: export const baselineIsFree: Proof<'4.1'> = ({ E, R, steps, b, grad, logPi }) => ({
// STUB:   free: [given(() => E((tau) => steps(tau, (t) => grad(() => logPi(tau, t)) * b(tau.s[t]))))],
// STUB:   gradient: [given(() => grad(() => E((tau) => R(tau))))],
// STUB: });
export const baselineIsFree: Proof<'4.1'> = ({ E, R, G, steps, hours, sumS, sumA, d, pi, b, grad, log, logPi }) => ({
  free: [
    given(() => E((tau) => steps(tau, (t) => grad(() => logPi(tau, t)) * b(tau.s[t])))),
    because('the future sums to one', () =>
      hours((t) => sumS((s) => d(t, s) * sumA((a) => pi(a, s) * grad(() => log(pi(a, s))) * b(s)))),
    ),
    because('baseline ignores the action', () =>
      hours((t) => sumS((s) => d(t, s) * b(s) * sumA((a) => pi(a, s) * grad(() => log(pi(a, s)))))),
    ),
    because('log trick', () => hours((t) => sumS((s) => d(t, s) * b(s) * sumA((a) => grad(() => pi(a, s)))))),
    because('algebra', () => hours((t) => sumS((s) => d(t, s) * b(s) * grad(() => sumA((a) => pi(a, s)))))),
    because('policy sums to one', () => hours((t) => sumS((s) => d(t, s) * b(s) * grad(() => 1)))),
    because('algebra', () => 0),
  ],
  gradient: [
    given(() => grad(() => E((tau) => R(tau)))),
    because('the theorem (2.1)', () => E((tau) => steps(tau, (t) => grad(() => logPi(tau, t)) * G(tau, t)))),
    because('shown: free', () => E((tau) => steps(tau, (t) => grad(() => logPi(tau, t)) * (G(tau, t) - b(tau.s[t]))))),
  ],
});
// END SOLUTION

/** 4.2 · Reward c at every step, scores g_t of T coins. Show the variances: c²T³I, c²I·T(T+1)(2T+1)/6, and 0. */
// BEGIN SOLUTION
// STUB: export const varianceLaw: Proof<'4.2'> = ({ Var, steps, g, V, T, c }) => ({
// STUB:   full: [given(() => Var((coins) => c * T * steps((t) => g(coins, t))))],
// STUB:   toGo: [given(() => Var((coins) => steps((t) => c * (T - t) * g(coins, t))))],
// STUB:   baseline: [given(() => Var((coins) => steps((t) => (c * (T - t) - V(t)) * g(coins, t))))],
// STUB: });
export const varianceLaw: Proof<'4.2'> = ({ Var, E, steps, g, V, T, p, c }) => ({
  full: [
    given(() => Var((coins) => c * T * steps((t) => g(coins, t)))),
    because('algebra', () => c ** 2 * T ** 2 * Var((coins) => steps((t) => g(coins, t)))),
    because('scores are uncorrelated', () => c ** 2 * T ** 2 * steps((t) => Var((coins) => g(coins, t)))),
    because('variance of a coin', () => c ** 2 * T ** 3 * p * (1 - p)),
  ],
  toGo: [
    given(() => Var((coins) => steps((t) => c * (T - t) * g(coins, t)))),
    because('scores are uncorrelated', () => c ** 2 * steps((t) => (T - t) ** 2 * E((coins) => g(coins, t) ** 2))),
    because('variance of a coin', () => c ** 2 * p * (1 - p) * steps((t) => (T - t) ** 2)),
    because('algebra', () => (c ** 2 * p * (1 - p) * T * (T + 1) * (2 * T + 1)) / 6),
  ],
  baseline: [
    given(() => Var((coins) => steps((t) => (c * (T - t) - V(t)) * g(coins, t)))),
    because('V is exact', () => Var((coins) => steps((t) => 0 * g(coins, t)))),
    because('algebra', () => 0),
  ],
});
// END SOLUTION

/**
 * 4.3 · The baseline of least variance: b* = E[‖∇log π‖² Q] / E‖∇log π‖². Show Var(b), where its slope is 0 (`best` ends
 * with solves), what another b costs, how far b* is from V, and what V is best at.
 */
// BEGIN SOLUTION
// STUB: export const bestBaseline: Proof<'4.3'> = ({ b, byB, at, E, n, Q, V, variance }) => {
// STUB:   const best = E((a) => n(a) * Q(a)) / E(n);
// STUB:   return {
// STUB:     variance: [given(() => variance())],
// STUB:     best: [given(() => byB(variance))],
// STUB:     excess: [given(() => variance() - at(best, variance))],
// STUB:     gap: [given(() => best - V)],
// STUB:     predict: [given(() => E((a) => (Q(a) - b) ** 2) - E((a) => (Q(a) - V) ** 2))],
// STUB:   };
// STUB: };
export const bestBaseline: Proof<'4.3'> = ({ b, byB, at, E, Eg, norm2, n, Q, noise, V, variance }) => {
  const best = E((a) => n(a) * Q(a)) / E(n);
  return {
    variance: [
      given(() => variance()),
      because('noise averages to 0', () => E((a) => n(a) * ((Q(a) - b) ** 2 + noise(a))) - norm2(Eg((a) => Q(a) - b))),
      because('scores average to 0', () => E((a) => n(a) * ((Q(a) - b) ** 2 + noise(a))) - norm2(Eg(Q))),
    ],
    best: [
      given(() => byB(variance)),
      because('shown: variance', () => byB(() => E((a) => n(a) * ((Q(a) - b) ** 2 + noise(a))))),
      because('algebra', () => -2 * E((a) => n(a) * Q(a)) + 2 * b * E(n)),
      solves('a root', () => E((a) => n(a) * Q(a)) / E(n)),
    ],
    excess: [
      given(() => variance() - at(best, variance)),
      because('shown: variance', () => E((a) => n(a) * (Q(a) - b) ** 2) - E((a) => n(a) * (Q(a) - best) ** 2)),
      because('algebra', () => E((a) => n(a) * (best - b) * (2 * Q(a) - b - best))),
      because('algebra', () => E(n) * (b - best) ** 2),
    ],
    gap: [
      given(() => E((a) => n(a) * Q(a)) / E(n) - V),
      because('V is the mean of Q', () => E((a) => n(a) * Q(a)) / E(n) - E(Q)),
      because('algebra', () => (E((a) => n(a) * Q(a)) - E(n) * E(Q)) / E(n)),
    ],
    predict: [
      given(() => E((a) => (Q(a) - b) ** 2) - E((a) => (Q(a) - V) ** 2)),
      because('algebra', () => E((a) => (V - b) * (2 * Q(a) - b - V))),
      because('V is the mean of Q', () => (V - b) * (2 * V - b - V)),
      because('algebra', () => (b - V) ** 2),
    ],
  };
};
// END SOLUTION

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

// BEGIN SOLUTION
// STUB:
/** G_t = r_t + γ G_{t+1}, from the last step to the first; `after` is what comes after the last. */
function rewardsToGo(rewards: readonly number[], gamma: number, after = 0): number[] {
  const G = [...rewards];
  for (let t = G.length - 1, next = after; t >= 0; t--) next = G[t] += gamma * next;
  return G;
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, x) => sum + x, 0) / values.length;
// END SOLUTION

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
  // BEGIN SOLUTION
  const returns = batch.map(({ rewards }) => rewardsToGo(rewards, gamma));
  const less = (baseline: (i: number, t: number) => number): number[][] =>
    returns.map((G, i) => G.map((g, t) => g - baseline(i, t)));
  switch (kind) {
    case 'none':
      return returns;
    case 'mean': {
      const mean = meanOf(returns.map(([first = 0]) => first));
      return less(() => mean);
    }
    case 'leave-one-out':
      return less((i, t) => {
        const others = returns.filter((_, j) => j !== i);
        return others.length ? meanOf(others.map((G) => G[t] ?? 0)) : 0;
      });
    case 'value':
      if (!value) throw new TypeError("kind 'value' needs a value function: advantages(batch, 'value', value)");
      return less((i, t) => value(batch[i].observations[t]));
    default:
      throw new RangeError(`kind is ${String(kind)}; expected 'none', 'mean', 'leave-one-out' or 'value'`);
  }
  // END SOLUTION
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
  // BEGIN SOLUTION
  if (pi.length !== q.length || pi.length === 0) {
    throw new RangeError(`${pi.length} probabilities and ${q.length} values; expected as many, and at least one`);
  }
  const squares = pi.reduce((sum, p) => sum + p * p, 0);
  // ‖e_a − π‖²: (1 − π_a)² for its own logit, π_c² for every other.
  const weights = pi.map((p) => p * (1 - 2 * p + squares));
  const total = weights.reduce((sum, w) => sum + w, 0);
  if (total <= 0) return pi.reduce((sum, p, a) => sum + p * q[a], 0);
  return weights.reduce((sum, w, a) => sum + w * q[a], 0) / total;
  // END SOLUTION
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
  // BEGIN SOLUTION
  const { observations, actions, rewards, terminated, finalObservation } = episode;
  // [T, 1] → [T]; plain squeeze() would leave nothing of [1, 1].
  const valuesOf = (states: Tensor): Tensor1D => (value.apply(states) as Tensor).squeeze([-1]);
  return tf.tidy(() => {
    const states = tf.tensor2d(observations.map((o) => Array.from(o)));
    const tail = terminated ? 0 : valuesOf(tf.tensor2d([Array.from(finalObservation)])).dataSync()[0];
    const returns = tf.tensor1d(rewardsToGo(rewards, gamma, tail));
    // Outside of both losses: for them these are constants, from the V of before the update.
    const advantages = returns.sub(valuesOf(states));
    const policyLoss = optimisers.policy.minimize(() => {
      const logPi = tf.logSoftmax(policy.apply(states) as Tensor2D);
      const taken = logPi.mul(tf.oneHot(tf.tensor1d([...actions], 'int32'), logPi.shape[1]!)).sum(-1);
      return taken.mul(advantages).sum().neg().asScalar();
    }, true)!;
    const valueLoss = optimisers.value.minimize(() => valuesOf(states).sub(returns).square().mean().asScalar(), true)!;
    return { policyLoss: policyLoss.dataSync()[0], valueLoss: valueLoss.dataSync()[0] };
  });
  // END SOLUTION
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
  // BEGIN SOLUTION
  const logPi = tf.logSoftmax(logits);
  return logPi.exp().mul(logPi).sum(-1).mean().mul(-coefficient).asScalar();
  // END SOLUTION
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
  // BEGIN SOLUTION
  if (batch.length < 2) {
    throw new RangeError(
      `a batch of ${batch.length} episodes; expected at least two: one alone would be whitened by itself`,
    );
  }
  const all = batch.flat();
  const mean = meanOf(all);
  const deviation = Math.sqrt(meanOf(all.map((x) => (x - mean) ** 2)));
  const scale = deviation > 1e-8 * (1 + Math.abs(mean)) ? 1 / deviation : 0;
  return batch.map((episode) => episode.map((x) => (x - mean) * scale));
  // END SOLUTION
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
  // BEGIN SOLUTION
  if (environments.length === 0) throw new RangeError('no environments; expected at least one');
  if (!(Number.isInteger(episodes) && episodes > 0)) {
    throw new RangeError(`episodes is ${episodes}; expected a positive whole number`);
  }
  const begun: Recording[] = [];
  const begin = (environment: Environment<number>): Recording => {
    const recording = { environment, observations: [environment.reset(rng)], actions: [], rewards: [], end: {} };
    begun.push(recording);
    return recording;
  };
  let playing = environments.slice(0, episodes).map(begin);
  while (playing.length > 0) {
    const actions = act(playing.map(({ observations }) => observations[observations.length - 1]));
    playing = playing.flatMap((recording, i) => {
      if (!recordStep(recording, actions[i])) return [recording];
      return begun.length < episodes ? [begin(recording.environment)] : [];
    });
  }
  return begun.map(({ observations, actions, rewards, end: { terminated = false, truncated = false } }) => ({
    observations: observations.slice(0, -1),
    actions,
    rewards,
    terminated,
    truncated,
    finalObservation: observations[observations.length - 1],
  }));
  // END SOLUTION
}

// BEGIN SOLUTION
// STUB:
/** An episode that is being played; its last observation waits for an action. */
interface Recording {
  readonly environment: Environment<number>;
  readonly observations: Observation[];
  readonly actions: number[];
  readonly rewards: number[];
  readonly end: { terminated?: boolean; truncated?: boolean };
}

/** @returns whether the episode ended */
function recordStep({ environment, observations, actions, rewards, end }: Recording, action: number): boolean {
  const { observation, reward, terminated, truncated } = environment.step(action);
  observations.push(observation);
  actions.push(action);
  rewards.push(reward);
  Object.assign(end, { terminated, truncated });
  return terminated || truncated;
}
// END SOLUTION

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
// BEGIN SOLUTION
// STUB:
const HIDDEN = [64, 64];
const LEARNING_RATE = 3e-3;
const EPISODES_AN_UPDATE = 4;
const GAMMA = 0.99;

/** π and log π of each row of logits, and the row's entropy. */
function readPolicy(logits: Float32Array, actions: number): { pi: number[]; logPi: number[]; entropy: number }[] {
  return Array.from({ length: logits.length / actions }, (_, row) => {
    const z = Array.from(logits.subarray(row * actions, (row + 1) * actions));
    const largest = Math.max(...z);
    const logSum = largest + Math.log(z.reduce((sum, each) => sum + Math.exp(each - largest), 0));
    const logPi = z.map((each) => each - logSum);
    const pi = logPi.map(Math.exp);
    return { pi, logPi, entropy: -pi.reduce((sum, p, a) => sum + p * logPi[a], 0) };
  });
}

/** Observations one below the other, [N × n]. */
const stacked = (observations: readonly Observation[]): Float32Array =>
  Float32Array.from(observations.flatMap((o) => Array.from(o)));

/** Divides by the standard deviation of the whole batch. */
function scaled(batch: readonly (readonly number[])[]): number[][] {
  const all = batch.flat();
  const mean = meanOf(all);
  const deviation = Math.sqrt(meanOf(all.map((x) => (x - mean) ** 2)));
  return batch.map((weights) => weights.map((x) => x / (deviation || 1)));
}

/** One whole episode. */
function playEpisode(environment: Environment<number>, act: (o: Observation) => number, rng: Rng): Episode {
  const observations: Observation[] = [];
  const actions: number[] = [];
  const rewards: number[] = [];
  for (let observation = environment.reset(rng); ;) {
    const action = act(observation);
    const step = environment.step(action);
    observations.push(observation);
    actions.push(action);
    rewards.push(step.reward);
    observation = step.observation;
    const { terminated, truncated } = step;
    if (terminated || truncated) {
      return { observations, actions, rewards, terminated, truncated, finalObservation: observation };
    }
  }
}
// END SOLUTION

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
  // BEGIN SOLUTION
  const policy = makeNetwork({ sizes: [stateDim, ...HIDDEN, actionDim], rng });
  const value = makeNetwork({ sizes: [stateDim, ...HIDDEN, 1], rng });
  const policyOptimiser = adam(policy, { learningRate: LEARNING_RATE });
  const valueOptimiser = adam(value, { learningRate: LEARNING_RATE });
  const acting = actor(policy);
  /** Goes down from 1 to 0 over a training: the last episodes are played by a policy that hardly moves. */
  let left = 1;

  const probabilities = (observations: readonly Observation[]): number[][] =>
    readPolicy(policy.forward(stacked(observations), observations.length), actionDim).map(({ pi }) => pi);
  const values = (observations: readonly Observation[]): number[] =>
    Array.from(value.forward(stacked(observations), observations.length));

  function update(batch: readonly Episode[]): UpdateReport {
    const observations = batch.flatMap((episode) => episode.observations);
    const inputs = stacked(observations);
    const returns = batch.map(({ rewards, terminated, finalObservation }) =>
      rewardsToGo(rewards, GAMMA, terminated ? 0 : value.forwardOne(finalObservation)[0]),
    );
    const targets = returns.flat();
    const old = values(observations);
    let at = 0;
    const weights = scaled(returns.map((G) => G.map((g) => g - (baseline ? old[at++] : 0))));

    const rows = readPolicy(policy.forward(inputs, observations.length), actionDim);
    const actions = batch.flatMap((episode) => episode.actions);
    const slopes = new Float32Array(rows.length * actionDim);
    let policyLoss = 0;
    weights.flat().forEach((weight, t) => {
      const { pi, logPi, entropy } = rows[t];
      policyLoss -= (weight * logPi[actions[t]] + entropyCoefficient * entropy) / batch.length;
      pi.forEach((p, a) => {
        const push = weight * (p - (a === actions[t] ? 1 : 0)) + entropyCoefficient * p * (logPi[a] + entropy);
        slopes[t * actionDim + a] = push / batch.length;
      });
    });
    policy.backward(slopes);
    policyOptimiser.step({ learningRate: LEARNING_RATE * left });

    // The old V has judged; now it learns.
    value.forward(inputs, observations.length);
    value.backward(Float32Array.from(targets, (g, t) => (2 * (old[t] - g)) / targets.length));
    valueOptimiser.step();
    return {
      weights,
      policyLoss,
      valueLoss: meanOf(targets.map((g, t) => (old[t] - g) ** 2)),
      entropy: meanOf(rows.map(({ entropy }) => entropy)),
    };
  }

  function train(environment: Environment<number>, options: TrainingOptions): TrainingRecord {
    const { episodes, maxSteps = Infinity, rng: chance, log = console.log } = options;
    const record: TrainingRecord = { returns: [], lengths: [] };
    let steps = 0;
    let batch: Episode[] = [];
    while (record.returns.length < episodes && steps < maxSteps) {
      const episode = playEpisode(environment, (o) => acting.sample(o, chance), chance);
      batch.push(episode);
      steps += episode.rewards.length;
      record.returns.push(episode.rewards.reduce((sum, r) => sum + r, 0));
      record.lengths.push(episode.rewards.length);
      const played = record.returns.length;
      if (played % 100 === 0) {
        log(
          `episode ${played}, ${steps} steps: mean return of the last 100 is ${meanOf(record.returns.slice(-100)).toFixed(2)}`,
        );
      }
      if (batch.length < EPISODES_AN_UPDATE) continue;
      left = Math.max(0.05, 1 - Math.max(steps / maxSteps, played / episodes));
      update(batch);
      batch = [];
    }
    left = 1;
    return record;
  }

  return { probabilities, values, train, update };
  // END SOLUTION
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
  // BEGIN SOLUTION
  const { observationSpace, actionSpace } = environment;
  if (observationSpace.kind !== 'box' || actionSpace.kind !== 'discrete') {
    throw new RangeError('trainAndPlot needs observations that are vectors, and actions that are numbers');
  }
  const [stateDim, actionDim] = [observationSpace.low.length, actionSpace.n];
  const run = (baseline: boolean, say: (line: string) => void): { agent: ReinforceAgent; record: TrainingRecord } => {
    const agent = buildReinforceAgent(stateDim, actionDim, { rng: splitRng(rng), baseline });
    return { agent, record: agent.train(environment, { episodes, rng: splitRng(rng), log: say }) };
  };
  const runs = (baseline: boolean): ReturnType<typeof run>[] =>
    Array.from({ length: seeds }, (_, i) => run(baseline, baseline && i === 0 ? log : () => undefined));
  const [withs, withouts] = [runs(true), runs(false)];
  const withBaseline = withs.map(({ record }) => record);
  const withoutBaseline = withouts.map(({ record }) => record);
  const { returns } = withBaseline[0];
  const finalAverage = meanOf(returns.slice(-100));
  log(`final average return, last ${Math.min(100, returns.length)} episodes: ${finalAverage.toFixed(2)}`);
  const curves = (records: readonly TrainingRecord[], name: string, color: string): object[] =>
    records.map((record, i) => ({
      ...curveOf(record),
      name,
      mode: 'lines',
      line: { color },
      opacity: 0.6,
      showlegend: i === 0,
    }));
  return {
    agent: withs[0].agent,
    returns,
    withBaseline,
    withoutBaseline,
    figure: {
      data: [...curves(withBaseline, 'G − V', '#0072b2'), ...curves(withoutBaseline, 'G alone', '#d55e00')],
      layout: {
        title: { text: `REINFORCE with and without a baseline, ${seeds} seeds each` },
        xaxis: { title: { text: 'steps of the environment' }, rangemode: 'tozero' },
        yaxis: { title: { text: 'return, mean of the last 100 episodes' }, rangemode: 'tozero' },
      },
    },
    finalAverage,
  };
  // END SOLUTION
}

// BEGIN SOLUTION
// STUB:
/** x: steps played by the end of each episode; y: the mean return of up to 100 episodes until then. */
function curveOf({ returns, lengths }: TrainingRecord): { x: number[]; y: number[] } {
  let steps = 0;
  return {
    x: lengths.map((length) => (steps += length)),
    y: returns.map((_, i) => meanOf(returns.slice(Math.max(0, i - 99), i + 1))),
  };
}
// END SOLUTION
