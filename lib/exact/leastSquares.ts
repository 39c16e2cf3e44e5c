import { solve } from './solve';

/** Keeps the equations solvable when features repeat each other. */
const RIDGE = 1e-6;

/**
 * The weights w of the linear fit Σ_i (w·x_i − y_i)² → min, by the normal equations (with a ridge of 10⁻⁶).
 *
 * @param features x, [n][k]
 * @param targets y, [n]
 * @returns w, [k]
 * @throws RangeError for lists of unlike length, or none
 * @example
 * import { leastSquares } from './lib/index';
 * leastSquares([[1, 0], [1, 1], [1, 2]], [1, 3, 5]).map((w) => w.toFixed(3)); // → ['1.000', '2.000']
 */
export function leastSquares(features: readonly ArrayLike<number>[], targets: ArrayLike<number>): number[] {
  const n = features.length;
  const k = features[0]?.length ?? 0;
  if (n === 0 || n !== targets.length) {
    throw new RangeError(`leastSquares: ${n} rows for ${targets.length} targets; expected as many, and at least one.`);
  }
  const matrix = Array.from({ length: k }, (_, i) => Array.from({ length: k }, (_, j) => (i === j ? RIDGE : 0)));
  const right = Array<number>(k).fill(0);
  for (let row = 0; row < n; row++) {
    const x = features[row];
    if (x.length !== k)
      throw new RangeError(
        `leastSquares: features[${row}] has ${x.length} numbers, not ${k}; expected rows of one length.`,
      );
    for (let i = 0; i < k; i++) {
      right[i] += x[i] * targets[row];
      for (let j = 0; j < k; j++) matrix[i][j] += x[i] * x[j];
    }
  }
  return solve(matrix, right);
}
