/** Spread below which a batch counts as constant: it is then only centred, never divided by almost nothing. */
const noSpread = 1e-8;

/**
 * Scales weights to mean 0 and standard deviation 1 (population), across everything that is given: one update's whole batch.
 * A heuristic, not a baseline: it makes the step's size independent of the reward's unit.
 *
 * A batch without spread (one step, constant returns) becomes zeros, never NaN.
 *
 * @param weights [T]
 * @returns [T]
 *
 * @example
 * import { normalise } from './lib/index';
 * normalise([1, 3]); // → Float64Array [-1, 1]
 * normalise([5]); // → Float64Array [0]
 */
export function normalise(weights: ArrayLike<number>): Float64Array {
  const n = weights.length;
  let mean = 0;
  for (let i = 0; i < n; i++) mean += weights[i] / n;
  let variance = 0;
  for (let i = 0; i < n; i++) variance += (weights[i] - mean) ** 2 / n;
  const spread = Math.sqrt(variance);
  const scale = spread > noSpread * (1 + Math.abs(mean)) ? 1 / spread : 0;
  return Float64Array.from({ length: n }, (_, i) => (weights[i] - mean) * scale);
}
