// Run by engines.test.ts in a process of its own, for a process has one backend of TensorFlow.js: trains, and prints figures as JSON.
import { train } from '../../../lib/algorithms/train';
import { lessonSettings } from '../../../lib/algorithms/trainOptions';
import { makeRng } from '../../../lib/engine/rng';
import { ready } from '../../../lib/tensorflow';
import { cartPole } from '../../../lib/environments/cartPole';
import { categoricalPolicy } from '../../../lib/policies/categoricalPolicy';
import { makeNetworkOn } from '../../../lib/engine/makeNetworkOn';

export interface Figures {
  readonly backend: string;
  /** Episode lengths of the first updates, one episode each. */
  readonly lengths: readonly number[];
  /** The policy's weights after 20 updates. */
  readonly weights: readonly number[];
  /** Tensors alive after 10 updates and at the end. */
  readonly tensors: readonly [number, number];
}

async function main(updates: number): Promise<Figures> {
  const tf = await ready();
  const rng = makeRng(5);
  const policy = categoricalPolicy(await makeNetworkOn('tensorflow', { sizes: [4, 64, 64, 2], rng }));
  const lengths: number[] = [];
  let weights: number[] = [];
  let early = 0;
  for await (const progress of train(cartPole(), {
    ...lessonSettings,
    policy,
    engine: 'tensorflow',
    rng,
    episodes: updates,
  })) {
    lengths.push(...progress.returns);
    if (progress.update === 10) early = tf.memory().numTensors;
    if (progress.update === 20) weights = Array.from(policy.networks[0].getWeights());
  }
  return { backend: tf.getBackend(), lengths, weights, tensors: [early, tf.memory().numTensors] };
}

main(Number(process.argv[2])).then((figures) => console.log(JSON.stringify(figures)));
