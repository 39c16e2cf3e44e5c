import type { Environment } from './environment';
import { cartPole } from './cartPole';

/** Options that every named environment takes. */
export interface EnvironmentOptions {
  /** Steps after which an episode is truncated; the environment's own limit unless given. */
  readonly maxEpisodeSteps?: number;
}

const makers = {
  'CartPole-v1': cartPole,
};

/** The names that `makeEnvironment` knows. */
export type EnvironmentId = keyof typeof makers;

export const environmentIds = Object.keys(makers) as readonly EnvironmentId[];

/**
 * An environment by its Gymnasium name.
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
