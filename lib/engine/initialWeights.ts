import type { NetworkOptions } from './network';

/**
 * Draws a network's first weights as PyTorch's `nn.Linear` does: weights and biases of a layer with n inputs uniform in
 * (−1/√n, 1/√n).
 *
 * The order of the draws is the order of the result, so every engine begins with the same weights: layer by layer,
 * weights `[in × out]` row-major, then biases `[out]`.
 *
 * @returns a flat array of Σ (in + 1) · out numbers
 * @throws RangeError when sizes are not two or more positive whole numbers, or the scale is not a finite number
 * @example
 * import { makeRng } from './lib/index';
 * import { initialWeights } from './lib/engine/initialWeights';
 * initialWeights({ sizes: [2, 3], rng: makeRng(1) }).length; // → 9
 */
export function initialWeights({ sizes, rng, lastLayerScale = 1 }: NetworkOptions): Float32Array {
  checkSizes(sizes);
  if (!Number.isFinite(lastLayerScale)) throw new RangeError(`lastLayerScale is ${lastLayerScale}, expected a number`);
  const weights = new Float32Array(countWeights(sizes));
  let next = 0;
  for (let layer = 0; layer < sizes.length - 1; layer++) {
    const scale = layer === sizes.length - 2 ? lastLayerScale : 1;
    const bound = scale / Math.sqrt(sizes[layer]);
    for (let n = (sizes[layer] + 1) * sizes[layer + 1]; n > 0; n--) weights[next++] = (2 * rng() - 1) * bound;
  }
  return weights;
}

/** How many weights and biases a network of these sizes has. */
export function countWeights(sizes: readonly number[]): number {
  let count = 0;
  for (let layer = 0; layer < sizes.length - 1; layer++) count += (sizes[layer] + 1) * sizes[layer + 1];
  return count;
}

/** @throws RangeError when sizes are not two or more positive whole numbers */
export function checkSizes(sizes: readonly number[]): void {
  if (sizes.length >= 2 && sizes.every((size) => Number.isSafeInteger(size) && size > 0)) return;
  throw new RangeError(
    `sizes is [${sizes.join(', ')}], expected two or more whole numbers > 0, such as [4, 64, 64, 2]`,
  );
}
