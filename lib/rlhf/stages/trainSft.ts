import { listenForInterrupt } from '../../engine/interrupt';
import type { Engine } from '../../engine/network';
import { adam } from '../../engine/optimisers';
import type { Rng } from '../../engine/rng';
import { copyReply, emptyBatch } from '../language/replyBatch';
import { makeTokenPolicy, type TokenPolicy } from '../language/tokenPolicy';
import { checkPositive, checkRng, checkWhole } from './check';
import { sftDialogues, type Mixture } from './sftDialogues';
import { shuffle } from './shuffle';

export interface SftOptions {
  readonly rng: Rng;
  /** Default 'simd'. */
  readonly engine?: Engine;
  /** How the imitated people talk. */
  readonly mixture?: Mixture;
  /** Default 8,000. */
  readonly dialogues?: number;
  /** Default 20. */
  readonly epochs?: number;
  /** Default 64. */
  readonly batchSize?: number;
  /** Adam's rate at the start; it falls to 0 in a straight line. Default 1e-2. */
  readonly learningRate?: number;
}

/** What supervised training tells after each epoch. */
export interface SftProgress {
  readonly epoch: number;
  /** Mean of −log π(reply | prompt) over this epoch's batches, each before its step, in nats a reply. */
  readonly loss: number;
}

/**
 * Stage 1 of RLHF, supervised fine-tuning: a language model learns to talk as the people in a file of dialogues do.
 *
 * It minimises −log π(reply | prompt), averaged over the dialogues; that is REINFORCE with every reward 1 on replies that
 * somebody else chose. What it returns is the *reference* of the later stages.
 *
 * @throws RangeError for a share outside [0, 1] or a count below 1; Interrupted when ■ is pressed
 * @example
 * import { finish, makeRng, trainSft } from './lib/index';
 * const reference = await finish(trainSft({ rng: makeRng(1), dialogues: 128, epochs: 2 }));
 * reference.sample([38], makeRng(2)).count; // → 1
 */
export async function* trainSft(options: SftOptions): AsyncGenerator<SftProgress, TokenPolicy> {
  checkRng('trainSft', options.rng);
  const { rng, engine = 'simd', dialogues = 8000, epochs = 20, batchSize = 64, learningRate = 1e-2 } = options;
  for (const [name, n] of Object.entries({ dialogues, epochs, batchSize })) checkWhole(name, n);
  if (batchSize > dialogues)
    throw new RangeError(`batchSize is ${batchSize}; expected at most the ${dialogues} dialogues`);
  checkPositive('learningRate', learningRate);
  const file = sftDialogues(dialogues, options.mixture ?? {}, rng);
  const policy = await makeTokenPolicy({ engine, rng });
  const optimiser = adam(policy.network, { learningRate });
  const order = Int32Array.from({ length: dialogues }, (_, i) => i);
  const batch = emptyBatch(batchSize);
  const ones = new Float64Array(batchSize).fill(1);
  const stepsPerEpoch = Math.floor(dialogues / batchSize);

  const interrupt = await listenForInterrupt();
  try {
    for (let epoch = 0; epoch < epochs; epoch++) {
      shuffle(order, rng);
      let loss = 0;
      for (let step = 0; step < stepsPerEpoch; step++) {
        for (let i = 0; i < batchSize; i++) copyReply(batch, i, file, order[step * batchSize + i]);
        loss += policy.addGradient(batch, ones) / stepsPerEpoch;
        const done = (epoch * stepsPerEpoch + step) / (epochs * stepsPerEpoch);
        optimiser.step({ learningRate: learningRate * (1 - done) });
        await interrupt.breathe();
      }
      yield { epoch: epoch + 1, loss };
    }
    return policy;
  } finally {
    interrupt.close();
  }
}
