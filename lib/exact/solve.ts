/**
 * Solves A x = b by elimination with the largest pivot of each column; small dense systems only.
 *
 * @param matrix A, [n][n]; left as it is
 * @param right b, [n]
 * @returns x, [n]
 * @throws RangeError when A has no inverse
 * @example
 * import { solve } from './lib/index';
 * solve([[2, 0], [0, 4]], [2, 8]); // → [1, 2]
 */
export function solve(matrix: readonly ArrayLike<number>[], right: ArrayLike<number>): number[] {
  const n = matrix.length;
  const rows = matrix.map((row, i) => Float64Array.from([...Array.from(row), right[i]]));
  for (let column = 0; column < n; column++) {
    let pivot = column;
    for (let i = column + 1; i < n; i++) {
      if (Math.abs(rows[i][column]) > Math.abs(rows[pivot][column])) pivot = i;
    }
    [rows[column], rows[pivot]] = [rows[pivot], rows[column]];
    const top = rows[column];
    if (!(Math.abs(top[column]) > 1e-14))
      throw new RangeError('solve: the matrix has no inverse; expected rows of which none follows from the others.');
    for (let i = column + 1; i < n; i++) {
      const factor = rows[i][column] / top[column];
      if (factor === 0) continue;
      for (let j = column; j <= n; j++) rows[i][j] -= factor * top[j];
    }
  }
  const x = Array<number>(n).fill(0);
  for (let i = n - 1; i >= 0; i--) {
    let rest = rows[i][n];
    for (let j = i + 1; j < n; j++) rest -= rows[i][j] * x[j];
    x[i] = rest / rows[i][i];
  }
  return x;
}
