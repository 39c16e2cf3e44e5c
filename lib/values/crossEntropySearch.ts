import { normal, type Rng } from '../engine/rng';

export interface CrossEntropySearchOptions {
  /** How many numbers an action has. */
  readonly dims: number;
  readonly rng: Rng;
  /** Actions drawn a round; 64 unless given. */
  readonly samples?: number;
  /** How many of the best of them the next round is drawn around; 8 unless given. */
  readonly elite?: number;
  /** 5 unless given. */
  readonly rounds?: number;
}

/**
 * argmax over actions in [−1, 1]ᵐ by search: draw actions, keep the best, draw the next ones around these (the
 * cross-entropy method). It asks f for `samples` · `rounds` values, whatever m is.
 *
 * @param f what an action is worth
 * @returns the middle of the last round's best, [m]
 * @throws RangeError when fewer are drawn than kept
 * @see Kalashnikov et al. 2018 (QT-Opt), arXiv:1806.10293, which acts by such a search
 * @example
 * import { crossEntropySearch, makeRng } from './lib/index';
 * const [best] = crossEntropySearch(([a]) => -((a - 0.3) ** 2), { dims: 1, rng: makeRng(1) });
 * Math.abs(best - 0.3) < 0.05; // → true
 */
export function crossEntropySearch(f: (action: number[]) => number, options: CrossEntropySearchOptions): number[] {
  const { dims, rng, samples = 64, elite = 8, rounds = 5 } = options;
  if (!(elite >= 2 && samples >= elite)) {
    throw new RangeError(
      `crossEntropySearch: elite is ${elite} of ${samples} samples; expected at least 2 of as many.`,
    );
  }
  let centre = Array<number>(dims).fill(0);
  let spread = Array<number>(dims).fill(0.7);
  const within = (x: number): number => Math.max(-1, Math.min(1, x));
  for (let round = 0; round < rounds; round++) {
    const drawn = Array.from({ length: samples }, () => {
      const action = centre.map((middle, i) => within(middle + spread[i] * normal(rng)));
      return { action, worth: f(action) };
    });
    const best = drawn.sort((a, b) => b.worth - a.worth).slice(0, elite);
    centre = centre.map((_, i) => best.reduce((sum, { action }) => sum + action[i], 0) / elite);
    spread = spread.map((_, i) => {
      const squares = best.reduce((sum, { action }) => sum + (action[i] - centre[i]) ** 2, 0);
      return Math.max(1e-3, Math.sqrt(squares / (elite - 1)));
    });
  }
  return centre;
}
