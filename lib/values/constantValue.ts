import type { Value } from './value';

/**
 * The same value everywhere: a constant baseline.
 *
 * @throws RangeError for a value that is not finite
 * @example
 * import { constantValue } from './lib/index';
 * constantValue(7).predictOne([0]); // → 7
 */
export function constantValue(value: number): Value {
  if (!Number.isFinite(value)) throw new RangeError(`value is ${value}; expected a finite number`);
  return {
    networks: [],
    predict: (_observations, rows) => new Float64Array(rows).fill(value),
    predictOne: () => value,
    addGradient: (_observations, rows, targets) => {
      let loss = 0;
      for (let t = 0; t < rows; t++) loss += (value - targets[t]) ** 2 / rows;
      return loss;
    },
    dispose() {},
  };
}
