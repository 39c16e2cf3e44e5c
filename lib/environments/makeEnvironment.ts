import type { Environment } from './environment';
import type { EnvironmentOptions } from './environmentOptions';
import { cartPole } from './cartPole';
import { continuousCartPole } from './continuousCartPole';
import { pendulum } from './pendulum';

const makers = {
  'CartPole-v1': cartPole,
  'ContinuousCartPole-v1': continuousCartPole,
  'Pendulum-v1': pendulum,
};

/** A name that `makeEnvironment` knows. */
export type EnvironmentId = keyof typeof makers;

/** All names that `makeEnvironment` knows. */
const environmentIds = Object.keys(makers) as readonly EnvironmentId[];

/**
 * An environment by its name, Gymnasium's where Gymnasium has it.
 *
 * @throws RangeError naming the known ids when `id` is not one of them
 * @example
 * import { makeEnvironment } from './lib/index';
 * makeEnvironment('CartPole-v1').maxEpisodeSteps // → 500
 */
export function makeEnvironment<Id extends EnvironmentId>(
  id: Id,
  options?: EnvironmentOptions,
): ReturnType<(typeof makers)[Id]>;
export function makeEnvironment(id: string, options?: EnvironmentOptions): Environment;
export function makeEnvironment(id: string, options: EnvironmentOptions = {}): Environment {
  if (!Object.prototype.hasOwnProperty.call(makers, id)) {
    throw new RangeError(`Unknown environment ${JSON.stringify(id)}; known: ${environmentIds.join(', ')}.`);
  }
  return makers[id as EnvironmentId](options) as Environment;
}
