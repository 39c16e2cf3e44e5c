import { makeRng } from '../../../lib/engine/rng';
import { cartPole } from '../../../lib/environments/cartPole';
import type { Environment } from '../../../lib/environments/environment';
import { disguise, type Disguise } from './disguise';
import type { MakeHarness } from './harness';
import { drain, type Train } from './drain';

interface Training {
  readonly seed: number;
  readonly steps: number;
  readonly batch: number;
  readonly learningRate: number;
  readonly gamma: number;
  readonly disguise: Disguise;
}

/** Lets a student's `train` learn CartPole in a world of its own; what comes back can be asked for probabilities, many rows at once. */
export const trainCartPole: MakeHarness =
  () => async (train: Train, training: Training, told: (steps: number) => void) => {
    const { seed, disguise: mask, ...options } = training;
    const world = counted(disguise(cartPole(), mask), options.steps, told);
    return drain(train(world, { ...options, rng: makeRng(seed) }));
  };

/** Refuses a new episode once the budget is spent, and tells now and then how much is. */
function counted(world: Environment<number>, budget: number, told: (steps: number) => void): Environment<number> {
  let steps = 0;
  return {
    ...world,
    reset(rng) {
      if (steps >= 2 * budget) throw new Error(`twice the budget of ${budget} steps is used up, and training goes on`);
      return world.reset(rng);
    },
    step(action) {
      if (++steps % 10_000 === 0) told(steps);
      return world.step(action);
    },
  };
}
