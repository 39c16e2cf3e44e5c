import { makeNetwork } from '../engine/makeNetwork';
import type { Activation, Network } from '../engine/network';
import { makeRng, type Rng } from '../engine/rng';
import { drawIndex } from './drawIndex';
import { softmaxRow } from './softmaxRow';

/** What `actor` reads of a TensorFlow.js model (`tf.sequential`, `tf.model`): its dense layers, one after the other. */
export interface DenseModel {
  readonly layers: readonly {
    getClassName(): string;
    getConfig(): Record<string, unknown>;
    getWeights(): readonly { readonly shape: readonly number[]; dataSync(): ArrayLike<number> }[];
  }[];
}

/** Acts by a softmax policy's logits, one observation at a time. */
export interface Actor {
  /** The outputs of the last dense layer, before any softmax: logits [A]. A view that the next call overwrites. */
  outputs(observation: ArrayLike<number>): Float32Array;
  /** Draws an action from the softmax of the outputs, with one call of `rng`. */
  sample(observation: ArrayLike<number>, rng: Rng): number;
  /** Reads the model's weights again: call it after every update. Nothing to do for a network of `makeNetwork`. */
  refresh(): void;
}

/**
 * Acts fast with a network that TensorFlow trains: its weights are mirrored in a SIMD network, for one operation of TensorFlow costs
 * tens of microseconds, and a step of the mirror one.
 *
 * @param network a TensorFlow.js model of dense layers with relu or tanh between (the last one linear or softmax), or a network of
 * `makeNetwork`
 * @throws RangeError for a layer that cannot be mirrored, with what can
 * @example
 * import { actor } from './lib/tools';
 * import { makeNetwork, makeRng } from './lib/index';
 * const rng = makeRng(1);
 * const acting = actor(makeNetwork({ sizes: [4, 32, 2], rng }));
 * [0, 1].includes(acting.sample([0, 0, 0.1, 0], rng)); // → true
 */
export function actor(network: Network | DenseModel): Actor {
  const mirror = 'layers' in network ? mirrorOf(network) : network;
  const actions = mirror.sizes[mirror.sizes.length - 1];
  const probabilities = new Float64Array(actions);
  const refresh = (): void => {
    if ('layers' in network) mirror.setWeights(weightsOf(network));
  };
  refresh();
  return {
    outputs: (observation) => mirror.forwardOne(observation),
    sample(observation, rng) {
      softmaxRow(mirror.forwardOne(observation), 0, actions, probabilities);
      return drawIndex(probabilities, actions, rng);
    },
    refresh,
  };
}

type Layer = DenseModel['layers'][number];

/** Input layers compute nothing, and a softmax at the end changes no choice. */
const passes = (layer: Layer): boolean =>
  layer.getClassName() === 'InputLayer' ||
  (layer.getClassName() === 'Activation' && layer.getConfig().activation === 'softmax');

function denseLayers({ layers }: DenseModel): Layer[] {
  const dense = layers.filter((layer) => !passes(layer));
  const other = dense.find((layer) => layer.getClassName() !== 'Dense');
  if (other) throw notMirrored(`a layer of the kind ${other.getClassName()}`);
  if (!dense.length || dense.some((layer) => !layer.getWeights().length))
    throw notMirrored('no dense layer with weights');
  return dense;
}

/** A SIMD network of the model's shape; its first weights are overwritten at once. */
function mirrorOf(model: DenseModel): Network {
  const dense = denseLayers(model);
  const activations = dense.map((layer) => String(layer.getConfig().activation ?? 'linear'));
  const last = activations.pop()!;
  if (last !== 'linear' && last !== 'softmax') throw notMirrored(`the last layer's activation ${last}`);
  const activation = activations[0] ?? 'relu';
  const odd = activations.find((each) => each !== activation || !['relu', 'tanh'].includes(each));
  if (odd) throw notMirrored(`the activation ${odd}`);
  const shapes = dense.map((layer) => layer.getWeights()[0].shape);
  const sizes = [shapes[0][0], ...shapes.map((shape) => shape[1])];
  return makeNetwork({ sizes, activation: activation as Activation, rng: makeRng(0) });
}

/** Weights [in × out] and bias [out] of each layer, in the order of `setWeights`; zeros where a layer has no bias. */
function weightsOf(model: DenseModel): Float32Array {
  const pieces = denseLayers(model).flatMap((layer) => {
    const [kernel, bias] = layer.getWeights();
    return [kernel.dataSync(), bias ? bias.dataSync() : new Float32Array(kernel.shape[1])];
  });
  const flat = new Float32Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    flat.set(piece, at);
    at += piece.length;
  }
  return flat;
}

const notMirrored = (what: string): RangeError =>
  new RangeError(
    `actor found ${what}; expected dense layers with relu between, or with tanh between, and a last one that is linear or softmax`,
  );
