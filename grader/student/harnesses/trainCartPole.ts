import { makeRng } from '../../../lib/engine/rng';
import { cartPole } from '../../../lib/environments/cartPole';
import type { Environment } from '../../../lib/environments/environment';
import { disguise, type Disguise } from './disguise';
import { drain, type Train } from './drain';
import type { MakeHarness } from '../harness';

interface Training {
  readonly seed: number;
  readonly steps: number;
  readonly batch: number;
  readonly learningRate: number;
  readonly gamma: number;
  readonly disguise: Disguise;
}

/** Lets a student's `train` learn CartPole in a world of its own. What comes back can be asked for probabilities, many rows at once. */
export const trainCartPole: MakeHarness = () => async (train: Train, training: Training) => {
  const { seed, disguise: mask, ...options } = training;
  const world = refusing(disguise(cartPole(), mask), 2 * options.steps);
  return drain(train(world, { ...options, rng: makeRng(seed) }));
};

/** Ends a training that does not look at its budget. */
function refusing(world: Environment<number>, most: number): Environment<number> {
  let steps = 0;
  return {
    ...world,
    step(action) {
      if (++steps > most) throw new Error(`twice the budget is used up, and training goes on`);
      return world.step(action);
    },
  };
}
