import type { Environment, Observation, Step } from './environment';
import type { EnvironmentOptions } from './environmentOptions';
import type { Rng } from '../engine/rng';
import { advanceCartPole, resetCartPole } from './cartPolePhysics';
import { CART_POLE_SPACE } from './cartPoleSpace';
import { EpisodeClock } from './episodeClock';
import { float32Row } from './float32Row';
import { checkVectorAction } from './vectorAction';

/**
 * CartPole with a force to choose: 10·clip(a, −1, 1) N for an action [a]. All else is `cartPole`.
 *
 * @throws RangeError from `step`: an action that is not one finite number in an array, a step before `reset` or after the end
 * @example
 * import { continuousCartPole, makeRng } from './lib/index';
 * const environment = continuousCartPole();
 * environment.reset(makeRng(1));
 * environment.step([0.25]).reward // → 1
 */
export function continuousCartPole(options: EnvironmentOptions = {}): Environment<ArrayLike<number>> {
  const clock = new EpisodeClock('ContinuousCartPole-v1', options.maxEpisodeSteps ?? 500);
  const state = new Float64Array(4);

  const environment: Environment<ArrayLike<number>> = {
    id: 'ContinuousCartPole-v1',
    observationSpace: CART_POLE_SPACE,
    actionSpace: { kind: 'box', low: [-1], high: [1] },
    maxEpisodeSteps: clock.limit,
    rewardThreshold: 475,

    reset(rng: Rng): Observation {
      resetCartPole(state, 0, rng);
      clock.reset();
      return float32Row(state);
    },

    step(action: ArrayLike<number>): Step {
      checkVectorAction(environment, action);
      clock.requireRunning();
      const terminated = advanceCartPole(state, 0, 10 * Math.max(-1, Math.min(1, action[0])));
      const truncated = clock.tick(terminated);
      return { observation: float32Row(state), reward: 1, terminated, truncated };
    },
  };
  return environment;
}
