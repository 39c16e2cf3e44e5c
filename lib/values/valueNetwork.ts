import type { Network } from '../engine/network';
import { addSquaredError } from './squaredError';
import type { Value } from './value';

/**
 * The lesson's value network: observation → one number.
 *
 * @param network last layer of width 1; any engine, or a table (then it is a tabular V)
 * @throws RangeError if the network has another number of outputs
 *
 * @example
 * import { makeNetwork, makeRng, valueNetwork } from './lib/index';
 * const value = valueNetwork(makeNetwork({ sizes: [4, 64, 64, 1], rng: makeRng(1) }));
 * Number.isFinite(value.predictOne([0, 0, 0, 0])); // → true
 */
export function valueNetwork(network: Network): Value {
  const outputs = network.sizes[network.sizes.length - 1];
  if (outputs !== 1) throw new RangeError(`the value network has ${outputs} outputs; expected 1`);
  return {
    networks: [network],
    predict: (observations, rows) => network.forward(observations, rows),
    predictOne: (observation) => network.forwardOne(observation)[0],
    addGradient(observations, rows, targets) {
      if (targets.length !== rows)
        throw new RangeError(`targets has ${targets.length} entries; expected ${rows}, one for each row`);
      return addSquaredError(network, observations, rows, targets);
    },
    dispose: () => network.dispose(),
  };
}
