import type { Rng } from '../engine/rng';
import { drawIndex } from '../policies/drawIndex';

export interface GradientBanditOptions {
  /** The reward of each arm, [A]; without noise, so that all chance is in the choice. */
  readonly q: readonly number[];
  /** The policy at the start, [A]; uniform unless given. */
  readonly start?: readonly number[];
  /** b, from the present policy; 0 unless given. It must not know the arm that is drawn. */
  readonly baseline?: (pi: Float64Array) => number;
  /** β at an update, in units of reward; 0 unless given. Its gradient is exact, not sampled. */
  readonly entropyBonus?: (update: number) => number;
  readonly learningRate: number;
  readonly updates: number;
  readonly agents: number;
  /** After which updates the policies are kept; the last one unless given. */
  readonly keep?: readonly number[];
  readonly rng: Rng;
}

/**
 * The gradient-bandit algorithm, many independent agents at once: REINFORCE where an episode is one draw.
 *
 * z ← z + α ((onehot_a − π)(Q_a − b) + β ∇H(π)), a ~ π = softmax(z)
 *
 * @returns for each kept moment the agents' policies, [moments][agents][A]
 * @throws RangeError for a start that is no distribution over the arms with all probabilities above 0
 * @see Sutton & Barto (2018), section 2.8
 * @example
 * import { gradientBandit, makeRng } from './lib/index';
 * const [end] = gradientBandit({ q: [1, 0], learningRate: 1, updates: 200, agents: 3, rng: makeRng(1) });
 * end.length; // → 3
 */
export function gradientBandit(options: GradientBanditOptions): Float64Array[][] {
  const { q, baseline = () => 0, entropyBonus, learningRate, updates, agents, keep = [updates], rng } = options;
  const start = options.start ?? q.map(() => 1 / q.length);
  const total = start.reduce((sum, p) => sum + p, 0);
  if (start.length !== q.length || start.some((p) => !(p > 0)) || Math.abs(total - 1) > 1e-9)
    throw new RangeError(`start is [${start.join(', ')}]; expected ${q.length} positive probabilities that sum to 1.`);
  const kept: Float64Array[][] = keep.map(() => []);
  for (let agent = 0; agent < agents; agent++) {
    const logits = Float64Array.from(start, Math.log);
    const pi = Float64Array.from(start);
    let moment = 0;
    for (let update = 0; moment < keep.length; update++) {
      while (keep[moment] === update) kept[moment++].push(pi.slice());
      if (update >= updates) break;
      step(logits, pi, { q, b: baseline(pi), beta: entropyBonus ? entropyBonus(update) : 0, learningRate, rng });
    }
  }
  return kept;
}

interface Step {
  readonly q: readonly number[];
  readonly b: number;
  readonly beta: number;
  readonly learningRate: number;
  readonly rng: Rng;
}

/** One draw and one step, in place; `pi` is brought up to date. */
function step(logits: Float64Array, pi: Float64Array, { q, b, beta, learningRate, rng }: Step): void {
  const arms = q.length;
  const arm = drawIndex(pi, arms, rng);
  let entropy = 0;
  if (beta > 0) for (let a = 0; a < arms; a++) if (pi[a] > 0) entropy -= pi[a] * Math.log(pi[a]);
  let highest = -Infinity;
  for (let a = 0; a < arms; a++) {
    let push = ((a === arm ? 1 : 0) - pi[a]) * (q[arm] - b);
    if (beta > 0 && pi[a] > 0) push -= beta * pi[a] * (Math.log(pi[a]) + entropy);
    logits[a] += learningRate * push;
    if (logits[a] > highest) highest = logits[a];
  }
  let sum = 0;
  for (let a = 0; a < arms; a++) sum += pi[a] = Math.exp(logits[a] - highest);
  for (let a = 0; a < arms; a++) pi[a] /= sum;
}
