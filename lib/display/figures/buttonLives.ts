import { makeRng } from '../../engine/rng';

export interface ButtonLivesOptions {
  /** What button 0 and button 1 pay. */
  readonly prizes: readonly [number, number];
  /** α, the size of a step. */
  readonly rate: number;
  /** Pulls in a life. */
  readonly pulls: number;
  readonly lives: number;
  readonly seed: number;
  /** Subtracted from each prize before the step; 0 unless given. */
  readonly subtract?: number;
}

/**
 * Many lives of the smallest REINFORCE: one parameter θ, p = σ(θ) the chance of button 1, and after each pull
 * θ ← θ + α r (a − p). Both prizes are sure.
 *
 * @returns p at the end of each life, [lives]
 * @example
 * import { buttonLives } from './lib/index';
 * const p = buttonLives({ prizes: [1, 2], rate: 0.1, pulls: 500, lives: 3, seed: 1 });
 * p.every((chance) => chance > 0.9); // → true
 */
export function buttonLives({ prizes, rate, pulls, lives, seed, subtract = 0 }: ButtonLivesOptions): Float64Array {
  const rng = makeRng(seed);
  return Float64Array.from({ length: lives }, () => {
    let theta = 0;
    for (let pull = 0; pull < pulls; pull++) {
      const p = 1 / (1 + Math.exp(-theta));
      const action = rng() < p ? 1 : 0;
      theta += rate * (prizes[action] - subtract) * (action - p);
    }
    return 1 / (1 + Math.exp(-theta));
  });
}
