import { matrixGame } from './matrixGame';
import type { MatrixGame } from './matrixGame';

export interface RockPaperScissorsOptions {
  /** What a win with rock, paper, scissors pays the winner and costs the loser; [1, 1, 1] unless given. */
  readonly stakes?: readonly [number, number, number];
  /** `fixed`: rock, paper, scissors with 0.5, 0.3, 0.2; `counter`: learns your habits, see `matrixGame`. */
  readonly opponent?: 'fixed' | 'counter';
  /** Games an episode; 1 unless given. */
  readonly games?: number;
}

/**
 * Rock (0), paper (1), scissors (2) against a fixed or an adapting opponent.
 *
 * Against the fixed one paper is worth +0.3; against the counter nothing but a mix is safe. With stakes [2, 1, 1] the
 * equilibrium is (¼, ½, ¼).
 *
 * @example
 * import { rockPaperScissors } from './lib/index';
 * rockPaperScissors({ stakes: [2, 1, 1] }).payoff[0][2]; // → 2
 */
export function rockPaperScissors(options: RockPaperScissorsOptions = {}): MatrixGame {
  const { stakes = [1, 1, 1], opponent = 'fixed', games } = options;
  const [rock, paper, scissors] = stakes;
  const payoff = [
    [0, -paper, rock],
    [paper, 0, -scissors],
    [-rock, scissors, 0],
  ];
  return {
    ...matrixGame(payoff, { opponent: opponent === 'fixed' ? [0.5, 0.3, 0.2] : 'counter', games }),
    id: 'RockPaperScissors',
  };
}
