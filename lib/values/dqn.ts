import { listenForInterrupt } from '../engine/interrupt';
import { makeNetworkOn } from '../engine/makeNetworkOn';
import type { Activation, Engine, Network } from '../engine/network';
import { adam } from '../engine/optimisers';
import type { Rng } from '../engine/rng';
import { sizeOf, type Environment } from '../environments/environment';
import { bestAction } from './bestAction';
import { NStepQueue } from './nStepQueue';
import { emptyBatch, ReplayBuffer, type TransitionBatch } from './replayBuffer';
import type { ValueProgress } from './valueProgress';

export interface DqnOptions {
  readonly rng: Rng;
  /** Environment steps; 40,000 unless given. */
  readonly totalSteps?: number;
  /** Widths of the hidden layers; [64, 64] unless given. */
  readonly hidden?: readonly number[];
  /** 'relu' unless given. */
  readonly activation?: Activation;
  /** 'simd' unless given. */
  readonly engine?: Engine;
  /** Adam's, constant; 1e-3 unless given. */
  readonly learningRate?: number;
  /** Transitions that each update learns from; 64 unless given. */
  readonly batch?: number;
  /** γ; 0.99 unless given. */
  readonly discount?: number;
  /** n of the n-step targets; 3 unless given. */
  readonly nStep?: number;
  /** τ: how far the target network follows after every step; 0.01 unless given. */
  readonly follow?: number;
  /** ε falls from 1 to this over `explorationSteps`; 0.05 and 5,000 unless given. */
  readonly finalEpsilon?: number;
  readonly explorationSteps?: number;
  /** Transitions kept, the newest; 50,000 unless given. */
  readonly bufferSize?: number;
  /** Steps before learning begins; 500 unless given. */
  readonly warmUp?: number;
}

/** A trained Q network and how to act by it. */
export interface QAgent {
  readonly network: Network;
  /** argmax_a Q(observation, a) */
  act(observation: ArrayLike<number>): number;
  dispose(): void;
}

/** What `dqn` tells after each episode. */
export interface DqnProgress extends ValueProgress {
  /** How the agent acts now: argmax_a Q(observation, a). */
  act(observation: ArrayLike<number>): number;
}

/**
 * A small double DQN: Q(s, a) as a network, targets from a slow copy of it, every step kept and learned from many times.
 *
 * target = r_t + … + γⁿ⁻¹ r_{t+n−1} + γⁿ Q_slow(s_{t+n}, argmax_b Q(s_{t+n}, b)), Huber loss
 *
 * @param environment discrete actions
 * @throws RangeError if the actions are continuous; Interrupted when ■ is pressed
 * @see Mnih et al. 2015; van Hasselt, Guez & Silver, arXiv:1509.06461
 *
 * @example
 * import { cartPole, dqn, finish, makeRng } from './lib/index';
 * const agent = await finish(dqn(cartPole(), { rng: makeRng(1), totalSteps: 600 }));
 * [0, 1].includes(agent.act([0, 0, 0.1, 0])); // → true
 */
export async function* dqn(environment: Environment<number>, options: DqnOptions): AsyncGenerator<DqnProgress, QAgent> {
  const { rng, totalSteps = 40_000, learningRate = 1e-3, batch: rows = 64, discount = 0.99, nStep = 3 } = options;
  const { follow = 0.01, finalEpsilon = 0.05, explorationSteps = 5000, bufferSize = 50_000, warmUp = 500 } = options;
  const { hidden = [64, 64], activation = 'relu', engine = 'simd' } = options;
  if (environment.actionSpace.kind !== 'discrete') {
    throw new RangeError(
      `${environment.id} has continuous actions; dqn takes an argmax over a few, and expects discrete ones`,
    );
  }
  const width = sizeOf(environment.observationSpace);
  const actions = environment.actionSpace.n;
  const sizes = [width, ...hidden, actions];
  const network = await makeNetworkOn(engine, { sizes, activation, rng });
  const slow = await makeNetworkOn(engine, { sizes, activation, rng: () => 0.5 });
  slow.setWeights(network.getWeights());
  const optimiser = adam(network, { learningRate });
  const buffer = new ReplayBuffer(bufferSize, width);
  const queue = new NStepQueue(buffer, nStep, discount);
  const batch = emptyBatch(rows, width);
  const act = (observation: ArrayLike<number>) => bestAction(network.forwardOne(observation));

  const interrupt = await listenForInterrupt();
  try {
    let observation = environment.reset(rng);
    let episodes = 0;
    let episodeReturn = 0;
    for (let step = 1; step <= totalSteps; step++) {
      const epsilon = Math.max(finalEpsilon, 1 - ((1 - finalEpsilon) * step) / explorationSteps);
      const action = rng() < epsilon ? Math.floor(rng() * actions) : act(observation);
      const result = environment.step(action);
      queue.add(observation, action, result);
      observation = result.observation;
      episodeReturn += result.reward;
      const ended = result.terminated || result.truncated;
      if (step > warmUp) {
        buffer.draw(batch, rng);
        learn(network, slow, batch, actions);
        optimiser.step();
        followSlowly(slow, network, follow);
      }
      if (ended) {
        episodes++;
        yield { episodes, steps: step, totalSteps, returns: [episodeReturn], endSteps: [step], act };
        observation = environment.reset(rng);
        episodeReturn = 0;
      }
      await interrupt.breathe();
    }
    slow.dispose();
    return { network, act, dispose: () => network.dispose() };
  } finally {
    interrupt.close();
  }
}

/** Adds the gradient of the mean Huber loss between Q(s, a) and its double-DQN target. */
function learn(network: Network, slow: Network, batch: TransitionBatch, actions: number): void {
  const rows = batch.actions.length;
  const next = network.forward(batch.nextObservations, rows);
  const worth = slow.forward(batch.nextObservations, rows);
  const targets = Float32Array.from({ length: rows }, (_, i) => {
    const best = bestAction(next.subarray(i * actions, (i + 1) * actions));
    return batch.rewards[i] + batch.discounts[i] * worth[i * actions + best];
  });
  const q = network.forward(batch.observations, rows);
  const gradient = new Float32Array(rows * actions);
  for (let i = 0; i < rows; i++) {
    const at = i * actions + batch.actions[i];
    // Huber: the error's slope, cut at ±1.
    gradient[at] = Math.max(-1, Math.min(1, q[at] - targets[i])) / rows;
  }
  network.backward(gradient);
}

function followSlowly(slow: Network, network: Network, share: number): void {
  const goal = network.getWeights();
  const weights = slow.getWeights();
  for (let i = 0; i < goal.length; i++) weights[i] += share * (goal[i] - weights[i]);
  slow.setWeights(weights);
}
