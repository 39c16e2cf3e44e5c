import type { Environment, Step } from './environment';
import type { Rng } from '../engine/rng';
import { advanceCartPole } from './cartPolePhysics';
import { CART_POLE_SPACE } from './cartPoleSpace';
import { actionError, checkedLimit, notRunningError } from './refuse';

export interface CartPoleOptions {
  /** Steps after which an episode is truncated; 500 unless given. */
  readonly maxEpisodeSteps?: number;
}

/**
 * A pole on a cart, kept upright by pushing left (0) or right (1) with 10 N: Gymnasium's CartPole-v1.
 *
 * Observation [4]: x (m), v (m/s), θ (rad), ω (rad/s), all drawn from U(−0.05, 0.05) at the start. Reward 1 for every step,
 * the one that falls included: the signal is the episode's length alone. It terminates at |x| > 2.4 m or |θ| > 12°.
 *
 * @throws RangeError from `step`: an action other than 0 or 1, a step before `reset` or after the end
 * @see Barto, Sutton & Anderson 1983; Gymnasium 1.3 `envs/classic_control/cartpole.py`
 * @example
 * import { cartPole, makeRng } from './lib/index';
 * const environment = cartPole();
 * environment.reset(makeRng(1));
 * environment.step(1).reward // → 1
 */
export function cartPole(options: CartPoleOptions = {}): Environment<number> {
  const maxEpisodeSteps = checkedLimit('CartPole-v1', options.maxEpisodeSteps ?? 500);
  const state = new Float64Array(4);
  const end = { running: false, everReset: false, steps: 0 };

  const environment: Environment<number> = {
    id: 'CartPole-v1',
    observationSpace: CART_POLE_SPACE,
    actionSpace: { kind: 'discrete', n: 2 },
    maxEpisodeSteps,

    reset(rng: Rng): Float32Array {
      for (let i = 0; i < 4; i++) state[i] = -0.05 + 0.1 * rng();
      end.running = end.everReset = true;
      end.steps = 0;
      return new Float32Array([state[0], state[1], state[2], state[3]]);
    },

    step(action: number): Step {
      if (action !== 0 && action !== 1) throw actionError(environment, action);
      if (!end.running) throw notRunningError('CartPole-v1', end.everReset);
      const terminated = advanceCartPole(state, 0, action === 1 ? 10 : -10);
      const truncated = ++end.steps >= maxEpisodeSteps;
      end.running = !(terminated || truncated);
      return {
        observation: new Float32Array([state[0], state[1], state[2], state[3]]),
        reward: 1,
        terminated,
        truncated,
      };
    },
  };
  return environment;
}
