import type { Cell, CorridorAssumption, Way } from './corridorWords';

export const CELLS: readonly Cell[] = [0, 1, 2];
export const GOAL = 3;

/** Where each action leads, [cell]: the middle cell is the one where they are swapped. */
export const LEADS: Readonly<Record<Way, readonly number[]>> = { right: [1, 0, GOAL], left: [0, 2, 1] };

/** The corridor at one p. */
export interface CorridorTables {
  readonly p: number;
  /** Values of the cells, and 0 for the goal. */
  readonly values: readonly number[];
  /** Price of a step in each cell. */
  readonly prices: readonly number[];
  readonly visits: readonly number[];
}

/** Values and visits by solving the chain, in the ordinary corridor or in one where an assumption fails. */
export function corridorTables(p: number, broken?: CorridorAssumption): CorridorTables {
  const dear: readonly (CorridorAssumption | undefined)[] = ['the first cell', 'the middle cell', 'the last cell'];
  const slope = broken === 'the corridor ignores p' ? p : 0;
  const prices = CELLS.map((cell) => (dear[cell] === broken && broken ? 2 : 1) + slope);
  const matrix = CELLS.map((from) => CELLS.map((to) => (from === to ? 1 : 0) - chance(to, from, p)));
  const transposed = CELLS.map((row) => CELLS.map((column) => matrix[column][row]));
  const values = solve(
    matrix,
    prices.map((price) => -price),
  );
  const visits = solve(transposed, [1, 0, 0]);
  return {
    p,
    prices,
    values: [...values.map((v, cell) => v + (broken === 'V looks one step ahead' ? Math.sin(3 * p + cell) : 0)), 0],
    visits: visits.map((d, cell) => d * (broken === 'visits balance' ? 1.2 + 0.3 * cell : 1)),
  };
}

/** The chance of one step from `from` to `to`. */
export function chance(to: number, from: number, p: number): number {
  return (LEADS.right[from] === to ? p : 0) + (LEADS.left[from] === to ? 1 - p : 0);
}

/** Three linear equations, by Cramer's rule. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const whole = determinant(matrix);
  return CELLS.map(
    (column) => determinant(matrix.map((row, r) => row.map((x, c) => (c === column ? right[r] : x)))) / whole,
  );
}

function determinant([a, b, c]: readonly (readonly number[])[]): number {
  return a[0] * (b[1] * c[2] - b[2] * c[1]) - a[1] * (b[0] * c[2] - b[2] * c[0]) + a[2] * (b[0] * c[1] - b[1] * c[0]);
}
