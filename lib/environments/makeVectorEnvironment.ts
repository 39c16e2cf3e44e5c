import type { EnvironmentOptions } from './environmentOptions';
import type { VectorEnvironment } from './vectorEnvironment';
import { makeEnvironment } from './makeEnvironment';
import { vectorCartPole } from './vectorCartPole';
import { vectorize } from './vectorize';

/**
 * `count` copies of a named environment that step together in typed arrays; CartPole-v1 has a form of its own that
 * allocates nothing.
 *
 * @throws RangeError for an unknown id, or a count that is not a positive integer
 * @example
 * import { makeVectorEnvironment } from './lib/index';
 * makeVectorEnvironment('CartPole-v1', 64).count // → 64
 */
export function makeVectorEnvironment(id: string, count: number, options: EnvironmentOptions = {}): VectorEnvironment {
  if (id === 'CartPole-v1') return vectorCartPole(count, options);
  return vectorize(() => makeEnvironment(id, options), count);
}
