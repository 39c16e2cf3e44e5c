import { softmaxRow } from '../policies/softmaxRow';

export interface SelfPlayOptions {
  readonly updates: number;
  /** 0.1 unless given. */
  readonly learningRate?: number;
  /** `gradient`: the exact policy gradient, π_i (q_i − v); `weights`: multiplicative weights, the same without the factor π_i. */
  readonly update?: 'gradient' | 'weights';
  /** τ of an entropy bonus; 0 unless given. */
  readonly entropy?: number;
  /** How moments are spread over the updates: `log`, about 200 (unless given), or `even`, about 600. */
  readonly spread?: 'log' | 'even';
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
 * @returns moments on the way, the last update among them
 * @see Freund & Schapire 1999, Games and Economic Behavior 29, on multiplicative weights
 * @example
 * import { rockPaperScissors, selfPlay } from './lib/index';
 * const moments = selfPlay(rockPaperScissors().payoff, { updates: 10 });
 * moments[moments.length - 1].update; // → 10
 */
export function selfPlay(payoff: readonly (readonly number[])[], options: SelfPlayOptions): SelfPlayMoment[] {
  const { updates, learningRate = 0.1, update: kind = 'gradient', entropy = 0, start, spread = 'log' } = options;
  const n = payoff.length;
  const [first, second] = start ?? [unit(n, 0), unit(n, 1)];
  const [mine, theirs] = [player(first), player(second)];
  const average = new Float64Array(n);
  const moments: SelfPlayMoment[] = [];
  let next = 1;
  for (let update = 1; update <= updates; update++) {
    softmaxRow(mine.logits, 0, n, mine.policy);
    softmaxRow(theirs.logits, 0, n, theirs.policy);
    for (let i = 0; i < n; i++) average[i] += (mine.policy[i] - average[i]) / update;
    if (update >= next || update === updates) {
      moments.push({ update, policy: Array.from(mine.policy), average: Array.from(average) });
      next = spread === 'even' ? update + updates / 600 : Math.max(update + 1, update * updates ** (1 / 200));
    }
    step(mine, theirs.policy);
    step(theirs, mine.policy);
  }
  return moments;

  // Called 200,000 times: plain loops, no new arrays.
  function step({ logits, policy, values }: Player, other: Float64Array): void {
    let v = 0;
    for (let i = 0; i < n; i++) {
      let q = entropy ? -entropy * Math.log(policy[i]) : 0;
      for (let j = 0; j < n; j++) q += payoff[i][j] * other[j];
      values[i] = q;
      v += policy[i] * q;
    }
    const gradient = kind === 'gradient';
    for (let i = 0; i < n; i++) logits[i] += learningRate * (gradient ? policy[i] : 1) * (values[i] - v);
  }
}

interface Player {
  readonly logits: Float64Array;
  readonly policy: Float64Array;
  readonly values: Float64Array;
}

function player(logits: readonly number[]): Player {
  return {
    logits: Float64Array.from(logits),
    policy: new Float64Array(logits.length),
    values: new Float64Array(logits.length),
  };
}

function unit(n: number, at: number): number[] {
  return Array.from({ length: n }, (_, i) => Number(i === at));
}
