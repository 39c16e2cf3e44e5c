import type { FiniteMdp, Outcome } from './finiteMdp';

export interface ShortCorridorOptions {
  /** What the agent sees: nothing at all (the book's puzzle), its cell, or the action it took last. */
  readonly sees?: 'nothing' | 'state' | 'lastAction';
}

const CELLS = 3;

/**
 * The short corridor: three cells and a goal, −1 a step, and in the middle cell left (0) and right (1) are swapped.
 *
 * Blind, the best policy goes right with p* = 2 − √2 ≈ 0.586, and J(p) = −(4 − 2p)/(p(1 − p)) is −11.66 there; no deterministic
 * policy ever arrives. Seeing the cell, −3 is easy. Seeing the last action (0: none yet, 1: left, 2: right) makes nine
 * states, cell + 3 · last, and −3 possible.
 *
 * @see Sutton & Barto (2018), example 13.1
 * @example
 * import { exactValue, shortCorridor, softmaxPolicy } from './lib/index';
 * exactValue(shortCorridor(), softmaxPolicy([[0, 0]])).J.toFixed(9); // → '-12.000000000'
 */
export function shortCorridor({ sees = 'nothing' }: ShortCorridorOptions = {}): FiniteMdp {
  const remembers = sees === 'lastAction';
  const memories = remembers ? 3 : 1;
  const goal = CELLS * memories;
  const states = goal + 1;

  const outcome = (cell: number, action: number): Outcome[] => {
    const right = (action === 1) !== (cell === 1);
    const to = right ? cell + 1 : Math.max(0, cell - 1);
    const next = to === CELLS ? goal : to + (remembers ? CELLS * (action + 1) : 0);
    return [{ next, probability: 1, reward: -1 }];
  };
  const inside = Array.from({ length: goal }, (_, s) => s);

  return {
    id: 'ShortCorridor',
    states,
    actions: 2,
    start: [1, ...Array<number>(goal).fill(0)],
    outcomes: [...inside.map((s) => [outcome(s % CELLS, 0), outcome(s % CELLS, 1)]), []],
    terminal: [...inside.map(() => false), true],
    horizon: Infinity,
    ...(sees === 'nothing' && { observe: Array<number>(states).fill(0) }),
    ...(remembers && { observe: [...inside.map((s) => Math.floor(s / CELLS)), 0] }),
    actionNames: ['left', 'right'],
  };
}
