import { listenForInterrupt } from '../../engine/interrupt';
import type { Engine, Network } from '../../engine/network';
import { adam } from '../../engine/optimisers';
import type { Rng } from '../../engine/rng';
import { copyReply, emptyBatch, sameReply, type ReplyBatch } from '../language/replyBatch';
import { checkPositive, checkRng, checkWhole } from './check';
import { preferenceLoss } from './preferenceLoss';
import type { PreferencePairs } from './preferencePairs';
import { makeRewardModel, type RewardModel } from './rewardModel';
import { shuffle } from './shuffle';

export interface RewardModelOptions {
  readonly rng: Rng;
  /** Default 'simd'. */
  readonly engine?: Engine;
  /** Default 8. */
  readonly epochs?: number;
  /** Pairs in a batch; default 128. */
  readonly batchSize?: number;
  /** Adam's rate at the start; it falls to 0 in a straight line. Default 1e-2. */
  readonly learningRate?: number;
  /** Adds this times the weights to the gradient. Default 1e-4. */
  readonly weightDecay?: number;
  /** Share of the pairs that are kept for the test; default 0.15. */
  readonly heldOut?: number;
}

/** What the training of a reward model tells after each epoch. */
export interface RewardModelProgress {
  readonly epoch: number;
  /** Mean of −log σ(r_win − r_lose) over this epoch's batches, each before its step. */
  readonly loss: number;
}

/** A reward model, and how well it knows the labels. */
export interface TrainedRewardModel extends RewardModel {
  /** Share of held-out pairs in which the winner gets the higher score. */
  readonly accuracy: number;
  /** What the noise in the labels allows at most, see `PreferencePairs`. */
  readonly ceiling: number;
}

/**
 * Stage 2b of RLHF: a Bradley–Terry reward model learns which of two replies pleased, P(a wins) = σ(r(x, a) − r(x, b)).
 *
 * @throws RangeError when a pair ties (both replies the same), or an option is out of range; Interrupted when ■ is pressed
 * @example
 * import { finish, makeRng, makeTokenPolicy, preferencePairs, trainRewardModel } from './lib/index';
 * const policy = await makeTokenPolicy({ rng: makeRng(1) });
 * const pairs = preferencePairs(policy, { pairs: 300, v: 0.25, rng: makeRng(2) });
 * const model = await finish(trainRewardModel(pairs, { rng: makeRng(3), epochs: 1 }));
 * model.score(pairs.winners).length; // → 300
 */
export async function* trainRewardModel(
  pairs: PreferencePairs,
  options: RewardModelOptions,
): AsyncGenerator<RewardModelProgress, TrainedRewardModel> {
  checkRng('trainRewardModel', options.rng);
  const { rng, engine = 'simd', epochs = 8, batchSize = 128, learningRate = 1e-2, weightDecay = 1e-4 } = options;
  const training = trainingCount(pairs, options.heldOut ?? 0.15);
  for (const [name, n] of Object.entries({ epochs, batchSize })) checkWhole(name, n);
  if (batchSize > training)
    throw new RangeError(`batchSize is ${batchSize}; expected at most the ${training} pairs of the training`);
  checkPositive('learningRate', learningRate);
  checkPositive('weightDecay', weightDecay, true);
  checkTies(pairs);
  const model = await makeRewardModel({ engine, rng });
  const optimiser = adam(model.network, { learningRate });
  const order = Int32Array.from({ length: training }, (_, i) => i);
  const batch = emptyBatch(2 * batchSize);
  const stepsPerEpoch = Math.floor(training / batchSize);

  const interrupt = await listenForInterrupt();
  try {
    for (let epoch = 0; epoch < epochs; epoch++) {
      shuffle(order, rng);
      let loss = 0;
      for (let step = 0; step < stepsPerEpoch; step++) {
        for (let i = 0; i < batchSize; i++) copyPair(batch, i, batchSize, pairs, order[step * batchSize + i]);
        loss += addPreferenceGradient(model, batch) / stepsPerEpoch;
        if (weightDecay) decay(model.network, weightDecay);
        const done = (epoch * stepsPerEpoch + step) / (epochs * stepsPerEpoch);
        optimiser.step({ learningRate: learningRate * (1 - done) });
        await interrupt.breathe();
      }
      yield { epoch: epoch + 1, loss };
    }
    return { ...model, accuracy: accuracyOn(model, pairs, training), ceiling: pairs.ceiling };
  } finally {
    interrupt.close();
  }
}

/**
 * Adds the gradient of the preference loss of a batch: winners first, then the losers in the same order.
 *
 * @returns the loss
 */
export function addPreferenceGradient(model: RewardModel, batch: ReplyBatch): number {
  const half = batch.count / 2;
  return model.addGradient(batch, (scores) => {
    const { loss, dWin, dLose } = preferenceLoss(scores.subarray(0, half), scores.subarray(half));
    const slopes = new Float64Array(batch.count);
    slopes.set(dWin);
    slopes.set(dLose, half);
    return { loss, slopes };
  });
}

function trainingCount({ count }: PreferencePairs, heldOut: number): number {
  if (!(heldOut >= 0 && heldOut < 1)) throw new RangeError(`heldOut is ${heldOut}; expected a share from 0 to below 1`);
  return Math.floor((1 - heldOut) * count);
}

function checkTies({ count, winners, losers }: PreferencePairs): void {
  for (let i = 0; i < count; i++) {
    if (winners.prompts[i] !== losers.prompts[i])
      throw new RangeError(`pair ${i} has replies to two different prompts; expected both to one prompt`);
    if (sameReply(winners, i, losers, i))
      throw new RangeError(`pair ${i} is a tie: both replies are the same; expected two different ones`);
  }
}

function copyPair(
  batch: ReplyBatch,
  i: number,
  half: number,
  { winners, losers }: PreferencePairs,
  from: number,
): void {
  copyReply(batch, i, winners, from);
  copyReply(batch, half + i, losers, from);
}

function decay(network: Network, weightDecay: number): void {
  const weights = network.getWeights();
  for (let i = 0; i < weights.length; i++) weights[i] *= weightDecay;
  network.updates.addToGradient([weights]);
}

/** Share of the pairs from `first` on whose winner has the higher score; NaN without pairs. */
function accuracyOn({ score }: RewardModel, { count, winners, losers }: PreferencePairs, first: number): number {
  const held = count - first;
  const batch = emptyBatch(2 * held);
  for (let i = 0; i < held; i++) {
    copyReply(batch, i, winners, first + i);
    copyReply(batch, held + i, losers, first + i);
  }
  const scores = held ? score(batch) : [];
  let right = 0;
  for (let i = 0; i < held; i++) right += scores[i] > scores[held + i] ? 1 : 0;
  return right / held;
}
