import { gridWorld } from './gridWorld';
import type { GridWorld } from './gridWorld';

/**
 * The 4×3 world of Russell & Norvig: nine live cells, a wall, exits +1 and −1, −0.04 a step, and a move that succeeds in
 * 8 of 10 cases and slips to each side in 1. Start bottom left, γ = 1, cut after 100 steps.
 *
 * @see Russell & Norvig, Artificial Intelligence: A Modern Approach, section "Sequential decision problems"
 * @example
 * import { gridWorld43, optimal } from './lib/index';
 * optimal(gridWorld43()).J.toFixed(4); // → '0.7053'
 */
export function gridWorld43(): GridWorld {
  return {
    ...gridWorld({
      map: ['...+', '.#.-', 'S...'],
      exits: { '+': 1, '-': -1 },
      stepReward: -0.04,
      slip: 0.1,
      horizon: 100,
    }),
    id: 'GridWorld43',
  };
}
