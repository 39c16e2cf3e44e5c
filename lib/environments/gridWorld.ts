import type { FiniteMdp, Outcome } from './finiteMdp';
import { checkFiniteMdp } from './checkFiniteMdp';

/** Where a state lies: column from the left, row from the bottom. */
export interface Cell {
  readonly x: number;
  readonly y: number;
  readonly symbol: string;
}

/** A finite MDP that can be drawn as a map. */
export interface GridWorld extends FiniteMdp {
  readonly width: number;
  readonly height: number;
  /** [S], in the order of the states: left to right, bottom row first. */
  readonly cells: readonly Cell[];
}

export interface GridWorldOptions {
  /** Rows from top to bottom: `S` start, `.` floor, `#` wall, any other sign an exit. */
  readonly map: readonly string[];
  /** What entering an exit pays, on top of the step's own reward. */
  readonly exits: Readonly<Record<string, number>>;
  /** Paid for every step; 0 unless given. */
  readonly stepReward?: number;
  /** Chance to slip to each side; 0 unless given. */
  readonly slip?: number;
  /** Steps after which the clock ends the episode; Infinity unless given. */
  readonly horizon?: number;
}

const UP_RIGHT_DOWN_LEFT: readonly (readonly [number, number])[] = [
  [0, 1],
  [1, 0],
  [0, -1],
  [-1, 0],
];

/**
 * A grid world drawn as text. Actions: up 0, right 1, down 2, left 3; whoever walks into a wall or off the map stays.
 *
 * @throws RangeError for a map without a start, rows of unlike length, or an exit that `exits` does not price
 * @example
 * import { gridWorld, optimal } from './lib/index';
 * optimal(gridWorld({ map: ['S.+'], exits: { '+': 10 }, stepReward: -1 })).J; // → 8
 */
export function gridWorld(options: GridWorldOptions): GridWorld {
  const { map, exits, stepReward = 0, slip = 0, horizon = Infinity } = options;
  const height = map.length;
  const width = map[0]?.length ?? 0;
  const cells: Cell[] = [];
  const index = new Map<string, number>();
  for (let y = 0; y < height; y++) {
    const row = map[height - 1 - y];
    if (row.length !== width)
      throw new RangeError(
        `gridWorld: a row of the map has ${row.length} signs, not ${width}; expected rows of one length.`,
      );
    for (let x = 0; x < width; x++) {
      if (row[x] === '#') continue;
      index.set(`${x},${y}`, cells.length);
      cells.push({ x, y, symbol: row[x] });
    }
  }
  const starts = cells.filter((cell) => cell.symbol === 'S').length;
  if (starts === 0) throw new RangeError('gridWorld: the map has no start; mark it with S.');
  const isExit = (cell: Cell) => cell.symbol !== 'S' && cell.symbol !== '.';
  for (const { symbol } of cells.filter(isExit)) {
    if (exits[symbol] === undefined)
      throw new RangeError(
        `gridWorld: exits has no price for ${JSON.stringify(symbol)}; expected one for each sign but S . #`,
      );
  }

  const move = (from: number, direction: number, probability: number): Outcome => {
    const [dx, dy] = UP_RIGHT_DOWN_LEFT[(direction + 4) % 4];
    const next = index.get(`${cells[from].x + dx},${cells[from].y + dy}`) ?? from;
    return { next, probability, reward: stepReward + (isExit(cells[next]) ? exits[cells[next].symbol] : 0) };
  };

  return checkFiniteMdp({
    id: 'GridWorld',
    states: cells.length,
    actions: 4,
    start: cells.map((cell) => (cell.symbol === 'S' ? 1 / starts : 0)),
    outcomes: cells.map((cell, s) =>
      isExit(cell)
        ? []
        : UP_RIGHT_DOWN_LEFT.map((_, a) =>
            [move(s, a, 1 - 2 * slip), move(s, a - 1, slip), move(s, a + 1, slip)].filter((o) => o.probability > 0),
          ),
    ),
    terminal: cells.map(isExit),
    horizon,
    width,
    height,
    cells,
    stateNames: cells.map(({ x, y }) => `(${x},${y})`),
    actionNames: ['up', 'right', 'down', 'left'],
  });
}
