import type { Environment, Observation, Step } from './environment';
import type { EnvironmentOptions } from './environmentOptions';
import type { Rng } from '../engine/rng';
import { advanceCartPole, resetCartPole } from './cartPolePhysics';
import { CART_POLE_SPACE } from './cartPoleSpace';
import { EpisodeClock } from './episodeClock';
import { actionError } from './refuse';
import { float32Row } from './float32Row';

/**
 * A pole on a cart, kept upright by pushing left (0) or right (1) with 10 N: Gymnasium's CartPole-v1.
 *
 * Observation [4]: x (m), v (m/s), θ (rad), ω (rad/s), each drawn from U(−0.05, 0.05) at the start. Reward 1 for every
 * step, the one that falls included: the signal is the episode's length alone. It terminates at |x| > 2.4 m or
 * |θ| > 12° and is truncated after 500 steps.
 *
 * @throws RangeError from `step`: an action other than 0 or 1, a step before `reset` or after the end
 * @see Barto, Sutton & Anderson 1983; Gymnasium 1.3, `envs/classic_control/cartpole.py`
 * @example
 * import { cartPole, makeRng } from './lib/index';
 * const environment = cartPole();
 * environment.reset(makeRng(1));
 * environment.step(1).reward // → 1
 */
export function cartPole(options: EnvironmentOptions = {}): Environment<number> {
  const clock = new EpisodeClock('CartPole-v1', options.maxEpisodeSteps ?? 500);
  const state = new Float64Array(4);

  const environment: Environment<number> = {
    id: 'CartPole-v1',
    observationSpace: CART_POLE_SPACE,
    actionSpace: { kind: 'discrete', n: 2 },
    maxEpisodeSteps: clock.limit,
    rewardThreshold: 475,

    reset(rng: Rng): Observation {
      resetCartPole(state, 0, rng);
      clock.reset();
      return float32Row(state);
    },

    step(action: number): Step {
      if (action !== 0 && action !== 1) throw actionError(environment, action);
      clock.requireRunning();
      const terminated = advanceCartPole(state, 0, action === 1 ? 10 : -10);
      const truncated = clock.tick(terminated);
      return { observation: float32Row(state), reward: 1, terminated, truncated };
    },
  };
  return environment;
}
