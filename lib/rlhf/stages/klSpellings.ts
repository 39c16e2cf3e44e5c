/**
 * How the pull back to the reference is written. With q = π_ref/π of a reply that π has drawn:
 *
 * k1 = −log q, k2 = ½ log² q, k3 = q − 1 − log q. As '… reward' the number is subtracted from the reward and nothing flows back;
 * as '… loss' it is added to the loss and differentiated. Only 'k1 reward' and 'k2 loss' give ∇KL(π ‖ π_ref).
 */
export type KlSpelling = 'k1 reward' | 'k2 reward' | 'k3 reward' | 'k1 loss' | 'k2 loss' | 'k3 loss';

/**
 * All six, the two that give ∇KL(π ‖ π_ref) first: the choices of `kl` in `rlhf`.
 *
 * @example
 * import { klSpellings } from './lib/index';
 * klSpellings.filter((spelling) => spelling.endsWith('reward')); // → ['k1 reward', 'k2 reward', 'k3 reward']
 */
export const klSpellings: readonly KlSpelling[] = [
  'k1 reward',
  'k2 loss',
  'k1 loss',
  'k3 loss',
  'k2 reward',
  'k3 reward',
];

/** The estimates k of KL(π ‖ π_ref), from log π and log π_ref of one sample of π. */
export const klEstimates = {
  k1: (logRatio: number): number => logRatio,
  k2: (logRatio: number): number => logRatio ** 2 / 2,
  k3: (logRatio: number): number => Math.exp(-logRatio) - 1 + logRatio,
} as const;

/** dk/dlog π: what a loss that holds k pulls with, for each sample. */
export const klSlopes = {
  k1: (): number => 1,
  k2: (logRatio: number): number => logRatio,
  k3: (logRatio: number): number => 1 - Math.exp(-logRatio),
} as const;

type Part = (logRatio: number) => number;
const nothing: Part = () => 0;

// Looked up, not taken apart: it is asked for every reply of every update.
const parts: Readonly<Record<KlSpelling, readonly [inReward: Part, inLoss: Part]>> = {
  'k1 reward': [klEstimates.k1, nothing],
  'k2 reward': [klEstimates.k2, nothing],
  'k3 reward': [klEstimates.k3, nothing],
  'k1 loss': [nothing, klSlopes.k1],
  'k2 loss': [nothing, klSlopes.k2],
  'k3 loss': [nothing, klSlopes.k3],
};

/** What is subtracted from a reply's reward, in units of β; logRatio is log π − log π_ref. */
export const klInReward = (spelling: KlSpelling, logRatio: number): number => parts[spelling][0](logRatio);

/** What is subtracted from the weight of ∇log π afterwards, in units of β. */
export const klInLoss = (spelling: KlSpelling, logRatio: number): number => parts[spelling][1](logRatio);
