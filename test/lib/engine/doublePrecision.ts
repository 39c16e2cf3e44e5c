import type { Activation } from '../../../lib/engine/network';
import { makeRng } from '../../../lib/engine/rng';

/** A network's outputs in double precision, one plain formula at a time: what the engines are measured against. */
export function outputsInDouble(
  sizes: readonly number[],
  activation: Activation,
  weights: ArrayLike<number>,
  inputs: ArrayLike<number>,
  rows: number,
): Float64Array {
  let x = Float64Array.from(inputs);
  let at = 0;
  for (let l = 0; l + 1 < sizes.length; l++) {
    const [n, m] = [sizes[l], sizes[l + 1]];
    const y = new Float64Array(rows * m);
    for (let r = 0; r < rows; r++) {
      for (let j = 0; j < m; j++) {
        let sum = weights[at + n * m + j];
        for (let k = 0; k < n; k++) sum += x[r * n + k] * weights[at + k * m + j];
        y[r * m + j] = l + 2 === sizes.length ? sum : activation === 'relu' ? Math.max(0, sum) : Math.tanh(sum);
      }
    }
    x = y;
    at += (n + 1) * m;
  }
  return x;
}

/** The derivative of Σ outputs · outputGradient when the weights move along `direction`, by central differences. */
export function slopeInDouble(
  sizes: readonly number[],
  activation: Activation,
  weights: ArrayLike<number>,
  inputs: ArrayLike<number>,
  outputGradient: ArrayLike<number>,
  direction: ArrayLike<number>,
): number {
  const h = 1e-7; // small, so that hardly any ReLU crosses its corner on the way
  const rows = inputs.length / sizes[0];
  const loss = (sign: number) => {
    const moved = Float64Array.from(weights, (w, i) => w + sign * h * direction[i]);
    return outputsInDouble(sizes, activation, moved, inputs, rows).reduce(
      (sum, y, i) => sum + y * outputGradient[i],
      0,
    );
  };
  return (loss(1) - loss(-1)) / (2 * h);
}

/** n numbers, uniform in [−1, 1). */
export function uniform(n: number, seed: number): Float32Array {
  const rng = makeRng(seed);
  return Float32Array.from({ length: n }, () => 2 * rng() - 1);
}

export function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}

/** The largest |a − b| over the largest |b|. */
export function relativeError(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let [error, size] = [0, 0];
  for (let i = 0; i < b.length; i++) {
    error = Math.max(error, Math.abs(a[i] - b[i]));
    size = Math.max(size, Math.abs(b[i]));
  }
  return error / size;
}
