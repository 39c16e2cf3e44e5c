import { softmax } from '../policies/softmax';

export interface SelfPlayOptions {
  readonly updates: number;
  /** 0.1 unless given. */
  readonly learningRate?: number;
  /** `gradient`: the exact policy gradient, π_i (q_i − v); `weights`: multiplicative weights, the same without the factor π_i. */
  readonly update?: 'gradient' | 'weights';
  /** τ of an entropy bonus; 0 unless given. */
  readonly entropy?: number;
  /** First logits of both players; (1, 0, 0) and (0, 1, 0) unless given. */
  readonly start?: readonly [readonly number[], readonly number[]];
}

/** One moment of self-play: the first player's policy, and the mean of all its policies so far. */
export interface SelfPlayMoment {
  readonly update: number;
  readonly policy: readonly number[];
  readonly average: readonly number[];
}

/**
 * Two softmax players of a fair zero-sum game learn from each other by exact gradients, both at once.
 *
 * @param payoff [A][A], antisymmetric, so that both players see the same table
 * @returns about 200 moments, evenly spread on a logarithmic scale, the last update among them
 * @see Freund & Schapire 1999, Games and Economic Behavior 29, on multiplicative weights
 * @example
 * import { rockPaperScissors, selfPlay } from './lib/index';
 * const moments = selfPlay(rockPaperScissors().payoff, { updates: 10 });
 * moments[moments.length - 1].update; // → 10
 */
export function selfPlay(payoff: readonly (readonly number[])[], options: SelfPlayOptions): SelfPlayMoment[] {
  const { updates, learningRate = 0.1, update: kind = 'gradient', entropy = 0, start } = options;
  const logits = (start ?? [unit(payoff.length, 0), unit(payoff.length, 1)]).map((row) => [...row]);
  const average = payoff.map(() => 0);
  const moments: SelfPlayMoment[] = [];
  let next = 1;
  for (let update = 1; update <= updates; update++) {
    const [mine, theirs] = [softmax(logits[0]), softmax(logits[1])];
    mine.forEach((p, i) => (average[i] += (p - average[i]) / update));
    if (update >= next || update === updates) {
      moments.push({ update, policy: mine, average: [...average] });
      next = Math.max(update + 1, update * updates ** (1 / 200));
    }
    step(logits[0], mine, theirs);
    step(logits[1], theirs, mine);
  }
  return moments;

  function step(row: number[], own: readonly number[], other: readonly number[]): void {
    const values = payoff.map((gains, i) => {
      const q = gains.reduce((sum, gain, j) => sum + gain * other[j], 0);
      return entropy ? q - entropy * Math.log(own[i]) : q;
    });
    const v = values.reduce((sum, value, i) => sum + own[i] * value, 0);
    values.forEach((value, i) => (row[i] += learningRate * (kind === 'gradient' ? own[i] : 1) * (value - v)));
  }
}

function unit(n: number, at: number): number[] {
  return Array.from({ length: n }, (_, i) => Number(i === at));
}
