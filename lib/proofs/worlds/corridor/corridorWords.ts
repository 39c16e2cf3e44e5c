/** The three cells of the short corridor, from left to right; the goal is behind the last. */
export type Cell = 0 | 1 | 2;
export type Way = 'left' | 'right';

/**
 * The words in which a derivation speaks of the short corridor (Sutton & Barto, example 13.1): three cells that look
 * alike, −1 a step. Right is chosen with probability p in each. In the middle cell the two actions are swapped; left in
 * the first cell stays there; right in the last cell reaches the goal, where nothing more is paid.
 *
 * **p is ambient:** inside `grad(() => …)` everything that depends on p, and p itself, is evaluated at the shifted p.
 */
export interface CorridorWords {
  /** The probability of "right". */
  readonly p: number;
  /** The expected return from a cell on. */
  V(cell: Cell): number;
  /** The expected return after this action in this cell. */
  Q(cell: Cell, way: Way): number;
  /** d/dp. */
  grad(f: () => number): number;
  /** A line at another p. */
  at(p: number, f: () => number): number;
  /** p*, where J is largest. */
  readonly best: number;
  /** Expected number of visits to a cell in one episode. */
  d(cell: Cell): number;
  /** 1 for the cell in which an episode begins, 0 for the others. */
  start(cell: Cell): number;
  /** The chance to come to cell `to` from `cell` in one step; of the goal nothing is asked. */
  move(to: Cell, cell: Cell): number;
  /** Where an action leads: 1 for the cell `to` that it leads to, 0 for the others. */
  leads(to: Cell, cell: Cell, way: Way): number;
  /** Σ over the three cells. */
  cells(f: (cell: Cell) => number): number;
}

/** What derivations about the corridor may lean on. */
export type CorridorAssumption =
  | 'the first cell'
  | 'the middle cell'
  | 'the last cell'
  | 'V looks one step ahead'
  | 'the corridor ignores p'
  | 'visits balance'
  | 'the best p is flat';
