import type { EnvironmentOptions } from './environmentOptions';
import type { VectorEnvironment } from './vectorEnvironment';
import type { Rng } from '../engine/rng';
import { advanceCartPole, resetCartPole } from './cartPolePhysics';
import { CART_POLE_SPACE } from './cartPoleSpace';
import { EpisodeClock } from './episodeClock';
import { actionError, notRunningError } from './refuse';

/**
 * `count` carts that step together without allocating anything; otherwise `vectorize(cartPole, count)`, to the bit.
 *
 * @throws RangeError from `step`: an action other than 0 or 1, another number of actions, a step before `reset`
 * @example
 * import { makeRng, vectorCartPole } from './lib/index';
 * const carts = vectorCartPole(64);
 * carts.reset(makeRng(1));
 * carts.step(new Int32Array(64));
 * carts.observations.length // → 256
 */
export function vectorCartPole(count: number, options: EnvironmentOptions = {}): VectorEnvironment {
  if (!Number.isInteger(count) || count < 1) {
    throw new RangeError(`CartPole-v1: ${count} copies; expected a positive integer.`);
  }
  const limit = new EpisodeClock('CartPole-v1', options.maxEpisodeSteps ?? 500).limit;
  const state = new Float64Array(4 * count);
  const steps = new Int32Array(count);
  let random: Rng | undefined;

  const environment: VectorEnvironment = {
    id: 'CartPole-v1',
    count,
    observationSpace: CART_POLE_SPACE,
    actionSpace: { kind: 'discrete', n: 2 },
    maxEpisodeSteps: limit,
    observations: new Float32Array(4 * count),
    finalObservations: new Float32Array(4 * count),
    rewards: new Float64Array(count),
    terminated: new Uint8Array(count),
    truncated: new Uint8Array(count),

    reset(rng: Rng): void {
      random = rng;
      steps.fill(0);
      terminated.fill(0);
      truncated.fill(0);
      rewards.fill(1);
      for (let i = 0; i < count; i++) resetCartPole(state, 4 * i, rng);
      observations.set(state);
    },

    step(actions: Int32Array | Float32Array): void {
      const rng = random;
      if (!rng) throw notRunningError('CartPole-v1', false);
      checkActions(environment, actions);
      for (let i = 0; i < count; i++) {
        const row = 4 * i;
        // Not a conditional: random actions defeat the branch predictor, 4 ns a step.
        const fell = advanceCartPole(state, row, 20 * actions[i] - 10);
        const late = ++steps[i] >= limit;
        terminated[i] = fell ? 1 : 0;
        truncated[i] = late ? 1 : 0;
        if (fell || late) {
          for (let k = row; k < row + 4; k++) finalObservations[k] = state[k];
          resetCartPole(state, row, rng);
          steps[i] = 0;
        }
        observations[row] = state[row];
        observations[row + 1] = state[row + 1];
        observations[row + 2] = state[row + 2];
        observations[row + 3] = state[row + 3];
      }
    },
  };
  const { observations, finalObservations, rewards, terminated, truncated } = environment;
  return environment;
}

/** All actions are checked before the first cart moves, so that a refused step changes nothing. */
function checkActions(environment: VectorEnvironment, actions: Int32Array | Float32Array): void {
  if (actions.length !== environment.count) {
    throw new RangeError(
      `${environment.id}: ${actions.length} actions for ${environment.count} copies; expected one each.`,
    );
  }
  for (let i = 0; i < actions.length; i++) {
    if (actions[i] !== 0 && actions[i] !== 1) throw actionError(environment, actions[i]);
  }
}
