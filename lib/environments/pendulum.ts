import type { Environment, Step } from './environment';
import type { EnvironmentOptions } from './environmentOptions';
import type { Rng } from '../engine/rng';
import { EpisodeClock } from './episodeClock';
import { checkVectorAction } from './vectorAction';

const MAX_TORQUE = 2;
const MAX_SPEED = 8;
const GRAVITY = 10;
const SECONDS_A_STEP = 0.05;
const FULL_TURN = 2 * Math.PI;

/**
 * A pendulum to swing up and hold upright with a torque of at most 2 N·m: Gymnasium's Pendulum-v1 (1 kg, 1 m).
 *
 * Observation [3]: cos θ, sin θ, ω (rad/s, |ω| ≤ 8), θ = 0 upright; start θ ~ U(−π, π), ω ~ U(−1, 1).
 * Reward −(θ² + 0.1·ω² + 0.001·u²) of the state *before* the step, θ wrapped to [−π, π), u = clip(action, −2, 2).
 * It never terminates and is truncated after 200 steps.
 *
 * @throws RangeError from `step`: an action that is not one finite number in an array, a step before `reset` or after the end
 * @see Gymnasium 1.3, `envs/classic_control/pendulum.py`
 * @example
 * import { pendulum } from './lib/index';
 * const environment = pendulum();
 * environment.reset(() => 0.5); // upright, at rest
 * environment.step([2]).reward // → -0.004
 */
export function pendulum(options: EnvironmentOptions = {}): Environment<ArrayLike<number>> {
  const clock = new EpisodeClock('Pendulum-v1', options.maxEpisodeSteps ?? 200);
  const state = new Float64Array(2);

  const environment: Environment<ArrayLike<number>> = {
    id: 'Pendulum-v1',
    observationSpace: { kind: 'box', low: [-1, -1, -MAX_SPEED], high: [1, 1, MAX_SPEED] },
    actionSpace: { kind: 'box', low: [-MAX_TORQUE], high: [MAX_TORQUE] },
    maxEpisodeSteps: clock.limit,

    reset(rng: Rng): Float32Array {
      state[0] = Math.PI * (2 * rng() - 1);
      state[1] = 2 * rng() - 1;
      clock.reset();
      return observe(state);
    },

    step(action: ArrayLike<number>): Step {
      checkVectorAction(environment, action);
      clock.requireRunning();
      const torque = Math.max(-MAX_TORQUE, Math.min(MAX_TORQUE, action[0]));
      const angle = wrapped(state[0]);
      const cost = angle * angle + 0.1 * state[1] * state[1] + 0.001 * torque * torque;
      const speed = state[1] + (1.5 * GRAVITY * Math.sin(state[0]) + 3 * torque) * SECONDS_A_STEP;
      state[1] = Math.max(-MAX_SPEED, Math.min(MAX_SPEED, speed));
      // Semi-implicit, unlike CartPole: the angle moves with the new speed.
      state[0] += state[1] * SECONDS_A_STEP;
      const truncated = clock.tick(false);
      return { observation: observe(state), reward: -cost, terminated: false, truncated };
    },
  };
  return environment;
}

function observe(state: Float64Array): Float32Array {
  const observation = new Float32Array(3);
  observation[0] = Math.cos(state[0]);
  observation[1] = Math.sin(state[0]);
  observation[2] = state[1];
  return observation;
}

/** The same angle in [−π, π): a remainder that is never negative, as Python's. */
function wrapped(angle: number): number {
  const turned = (angle + Math.PI) % FULL_TURN;
  return (turned < 0 ? turned + FULL_TURN : turned) - Math.PI;
}
