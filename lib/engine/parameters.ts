import { checkLength } from './checks';
import type { Network } from './network';
import { typedArrayUpdates } from './typedArrays/typedArrayUpdates';

/**
 * Free numbers that an optimiser can step: a network without inputs, whose outputs are its weights. A Gaussian policy keeps
 * its log σ in one.
 *
 * @param initial the first values, [m]
 * @throws RangeError for an empty list
 *
 * @example
 * import { parameters } from './lib/index';
 * parameters([0, -1]).forwardOne([]); // → Float32Array [0, -1]
 */
export function parameters(initial: ArrayLike<number>): Network {
  if (initial.length === 0) throw new RangeError('initial is empty; expected at least one number');
  return tableNetwork(0, Float32Array.from(initial), initial.length);
}

/**
 * A table as a network: one row of outputs for each of `states` states, and the observation is the state's index, [1]. With
 * it a tabular policy or value trains by the same algorithms as a network.
 *
 * @param states rows of the table
 * @param outputs entries of a row: actions for a policy, 1 for a value
 * @throws RangeError for sizes that are not positive whole numbers; when asked about a state that the table does not have
 *
 * @example
 * import { table } from './lib/index';
 * table(3, 2).forwardOne([1]); // → Float32Array [0, 0]
 */
export function table(states: number, outputs: number): Network {
  for (const [name, n] of Object.entries({ states, outputs })) {
    if (!(Number.isInteger(n) && n > 0)) throw new RangeError(`${name} is ${n}; expected a positive whole number`);
  }
  return tableNetwork(states, new Float32Array(states * outputs), outputs);
}

/** `states` 0: no input, one row. */
function tableNetwork(states: number, weights: Float32Array, outputs: number): Network {
  const gradient = new Float32Array(weights.length);
  const inputs = states ? 1 : 0;
  let visited = new Int32Array(0);
  const updates = typedArrayUpdates(weights, gradient, () => {});
  const rowOf = (index: number): number => {
    if (!(Number.isInteger(index) && index >= 0 && index < states)) {
      throw new RangeError(`the observation is ${index}; expected the index of a state, 0 to ${states - 1}`);
    }
    return index;
  };

  return {
    sizes: [states, outputs],
    activation: 'relu',
    engine: 'typedArrays',
    updates,
    forwardOne(observation) {
      checkLength('the observation', observation, inputs, 'the index of a state');
      const row = inputs ? rowOf(observation[0]) : 0;
      return weights.subarray(row * outputs, (row + 1) * outputs);
    },
    forward(observations, rows) {
      checkLength('observations', observations, rows * inputs, `${rows} rows`);
      visited = Int32Array.from({ length: rows }, (_, t) => (inputs ? rowOf(observations[t]) : 0));
      const batch = new Float32Array(rows * outputs);
      visited.forEach((row, t) => batch.set(weights.subarray(row * outputs, (row + 1) * outputs), t * outputs));
      return batch;
    },
    backward(outputGradient) {
      checkLength('outputGradient', outputGradient, visited.length * outputs, `${visited.length} rows × ${outputs}`);
      visited.forEach((row, t) => {
        for (let j = 0; j < outputs; j++) gradient[row * outputs + j] += outputGradient[t * outputs + j];
      });
    },
    getWeights: () => weights.slice(),
    setWeights(flat) {
      checkLength('the weights', flat, weights.length, `a table of [${Math.max(states, 1)}, ${outputs}]`);
      weights.set(flat);
    },
    getGradient: () => gradient.slice(),
    zeroGradient: () => void gradient.fill(0),
    dispose() {},
  };
}
