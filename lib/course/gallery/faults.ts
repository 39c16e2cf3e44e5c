import { normaliseByEpisode } from '../../estimators/normaliseByEpisode';
import { rolloutReturns } from '../../estimators/rolloutReturns';
import type { Rollout } from '../../rollouts/rollout';
import type { Program } from './program';
import { pushThroughSoftmax } from './pushThroughSoftmax';

/** One line of REINFORCE gone wrong. */
export interface Fault {
  /** The line as it should be, and as it is. */
  readonly right: string;
  readonly wrong: string;
  readonly change: (program: Program) => Partial<Program>;
}

const fault = (right: string, wrong: string, change: Fault['change']): Fault => ({ right, wrong, change });

/**
 * The faults of notebook 03, section 7, by name. Each changes one line of `plainProgram`; two of them can be mixed.
 *
 * @example
 * import { faults } from './lib/index';
 * faults['minus forgotten'].wrong; // → 'loss = Σ log π · G'
 */
export const faults = {
  'minus forgotten': fault('loss = −Σ log π · G', 'loss = Σ log π · G', ({ push }) => ({
    push: (policy, rollout, weights, divisor) => push(policy, rollout, weights, -divisor),
  })),
  'wrong action recorded': fault('record(action)', 'record(1 − action)', ({ recorded }) => ({
    recorded: (action) => 1 - recorded(action),
  })),
  'rate × 10': fault('learningRate: 0.01', 'learningRate: 0.1', times(10)),
  'rate × 3': fault('learningRate: 0.01', 'learningRate: 0.03', times(3)),
  'rate × 100': fault('learningRate: 0.01', 'learningRate: 1', times(100)),
  'rate ÷ 10': fault('learningRate: 0.01', 'learningRate: 0.001', times(0.1)),
  '[T, T]': fault('logProbs [T] × weights [T]', 'logProbs [T, 1] × weights [T]', ({ meeting }) => ({
    meeting: (rollout, weights) => everyWithEvery(rollout, meeting(rollout, weights)),
  })),
  'whitened per episode': fault('weights = G', 'weights = (G − mean G) / std G', ({ scaled }) => ({
    scaled: (rollout, returns) => normaliseByEpisode(rollout, scaled(rollout, returns)),
  })),
  'reward at the end': fault('reward 1 a step', 'all rewards at the end, γ = 1', ({ rewards }) => ({
    discount: 1,
    rewards: (rollout) => atTheEnd(rollout, rewards(rollout)),
  })),
  'softmax, then log': fault('logSoftmax(z)', 'log(softmax(z))', () => ({ push: pushThroughSoftmax })),
  'whole return': fault('G from here on', 'G of the whole episode', () => ({
    returns: (rollout, discount) => rolloutReturns(rollout, { discount, weight: 'full-return' }),
  })),
  'mean over each episode’s steps': fault('Σ over steps', 'mean over steps', ({ meeting }) => ({
    meeting: (rollout, weights) => perStep(rollout, meeting(rollout, weights)),
  })),
  'mean over all steps': fault('Σ / episodes', 'Σ / steps', () => ({ divisor: ({ length }) => length })),
  'γ = 0.9': fault('γ = 0.99', 'γ = 0.9', () => ({ discount: 0.9 })),
  'γ = 0': fault('γ = 0.99', 'γ = 0', () => ({ discount: 0 })),
  '−1 at the fall': fault('reward 1 a step', 'reward −1 at the fall', () => ({ rewards: atTheFall })),
} as const satisfies Readonly<Record<string, Fault>>;

export type FaultName = keyof typeof faults;

function times(factor: number): Fault['change'] {
  return ({ learningRate }) => ({ learningRate: learningRate * factor });
}

/** Each log-probability meets every weight of its episode: Σ_t log π_t · Σ_k w_k, in 32 bits as a tensor has them. */
function everyWithEvery({ spans, length }: Rollout, weights: Float64Array): Float64Array {
  const sums = new Float64Array(length);
  for (const { start, end } of spans) {
    let sum = 0;
    for (let t = start; t < end; t++) sum += Math.fround(weights[t]);
    sums.fill(Math.fround(sum), start, end);
  }
  return sums;
}

function atTheEnd({ spans, length }: Rollout, rewards: Float64Array): Float64Array {
  const late = new Float64Array(length);
  for (const { start, end } of spans) for (let t = start; t < end; t++) late[end - 1] += rewards[t];
  return late;
}

function atTheFall({ spans, length }: Rollout): Float64Array {
  const falls = new Float64Array(length);
  for (const { end, terminated } of spans) falls[end - 1] = terminated ? -1 : 0;
  return falls;
}

function perStep({ spans }: Rollout, weights: Float64Array): Float64Array {
  const means = weights.slice();
  for (const { start, end } of spans) for (let t = start; t < end; t++) means[t] /= end - start;
  return means;
}
