import type { Rng } from './rng';

/** What computes: TensorFlow, our WebAssembly kernels, or the plain text of the same. */
export type Engine = 'tensorflow' | 'simd' | 'typedArrays';

/** The function between two layers. There is none after the last layer: a policy gets logits. */
export type Activation = 'relu' | 'tanh';

export interface NetworkOptions {
  /** Widths of the layers, inputs first: `[4, 64, 64, 2]` has two hidden layers. */
  readonly sizes: readonly number[];
  /** Default `'relu'`. */
  readonly activation?: Activation;
  /**
   * Says that most inputs are 0, as in one-hot rows: the first layer passes over them. The same numbers, sooner; with inputs that
   * are not 0, later. Default false.
   */
  readonly sparseInputs?: boolean;
  /** Draws the first weights; the same rng gives the same weights on every engine. */
  readonly rng: Rng;
  /** Multiplies the last layer's first weights and biases; default 1. 0.01 makes a policy start near uniform. */
  readonly lastLayerScale?: number;
}

/**
 * A fully connected network whose weights change in place. One interface on every engine, so that policies, values and
 * algorithms are written once.
 *
 * The loss is not the network's business: compute dL/doutputs from the outputs, hand it to `backward`, then let an
 * optimiser (`adam`, `sgd`) take a step. All arrays are float32, row-major, without padding.
 */
export interface Network {
  readonly sizes: readonly number[];
  readonly activation: Activation;
  readonly engine: Engine;

  /**
   * The outputs for one observation `[inputs]`: a view `[outputs]` that the next call overwrites. Made for acting;
   * it equals the row that `forward` computes, to the bit, and leaves what `backward` needs alone.
   * @throws RangeError when the observation has another length
   */
  forwardOne(observation: ArrayLike<number>): Float32Array;

  /**
   * The outputs `[rows × outputs]` for a batch `[rows × inputs]`: a view that the next call overwrites.
   * @throws RangeError when `inputs` does not hold `rows` rows
   */
  forward(inputs: Float32Array, rows: number): Float32Array;

  /**
   * Adds dL/dweights to the gradient, from dL/doutputs `[rows × outputs]` of the last `forward`.
   * @throws RangeError when the length is another one
   * @throws Error when the weights have changed since the last `forward`
   */
  backward(outputGradient: Float32Array): void;

  /** A copy of all weights, layer by layer: weights `[in × out]` row-major, then biases `[out]`. */
  getWeights(): Float32Array;
  /** Replaces all weights, in the order of `getWeights`. @throws RangeError on another length, NaN or infinity */
  setWeights(flat: ArrayLike<number>): void;
  /** A copy of the gradient, in the order of `getWeights`. */
  getGradient(): Float32Array;
  zeroGradient(): void;

  /** What optimisers use; call `adam` or `sgd` instead. */
  readonly updates: WeightUpdates;

  /** Gives back what the engine holds; the network must not be used afterwards. */
  dispose(): void;
}

/** The engine's half of an optimiser: arithmetic over all weights at once, in place. */
export interface WeightUpdates {
  /** √ of the sum of the gradient's squares, summed in double precision. */
  gradientNorm(): number;
  scaleGradient(factor: number): void;
  /** Adds pieces that, one after the other, are as long as `getGradient` and in its order. */
  addToGradient(pieces: readonly Float32Array[]): void;
  /** weights −= stepSize · gradient; clears the gradient. */
  sgd(stepSize: number): void;
  /** One step of Adam (see `adam`) with bias corrections already in `stepSize` and `epsilon`; clears the gradient. */
  adam(stepSize: number, beta1: number, beta2: number, epsilon: number): void;
  /** Forgets Adam's two moments. */
  clearMoments(): void;
}
