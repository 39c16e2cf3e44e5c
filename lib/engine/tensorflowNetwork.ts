import { checkBatch, checkLength } from './checks';
import { forgetTape } from './forgetTape';
import { makeNetwork } from './makeNetwork';
import type { Activation, Network, NetworkOptions, WeightUpdates } from './network';
import type { Tensor, TensorNamespace, Variable } from './tensorTypes';

/** A network whose gradients come from TensorFlow's autodiff: the loss is a TensorFlow expression. */
export interface TensorflowNetwork extends Network {
  readonly engine: 'tensorflow';
  readonly tf: TensorNamespace;
  /** Weights [in × out] and bias [out] of each layer in turn, as they are now. */
  readonly variables: readonly Variable[];
  /** The outputs [rows × outputs] of inputs [rows × inputs], as a TensorFlow expression of the variables. */
  outputs(inputs: Tensor): Tensor;
  /**
   * Adds the gradient of a loss, found by autodiff, to the network's gradient; an optimiser's step then uses it.
   *
   * @param loss outputs [rows × outputs] → a scalar; its tensors are freed afterwards
   * @returns the loss before the step
   * @throws Error when the loss does not depend on the outputs
   */
  addLossGradient(inputs: Float32Array, rows: number, loss: (outputs: Tensor) => Tensor): number;
}

/** Whether a network can differentiate TensorFlow expressions. */
export function isTensorflowNetwork(network: Network): network is TensorflowNetwork {
  return network.engine === 'tensorflow';
}

/**
 * Makes a network on TensorFlow.
 *
 * One operation of TensorFlow costs tens of microseconds whatever its size, so only the gradient is TensorFlow's: outputs
 * without a gradient, and the optimiser's arithmetic, use a SIMD network with the same weights (the mirror), and the
 * variables are written again when the next gradient needs them.
 *
 * @param tf `@tensorflow/tfjs` or a backend's package that holds it, ready to compute
 * @throws RangeError as `makeNetwork`
 * @example
 * import * as tf from '@tensorflow/tfjs';
 * import { adam, makeRng } from './lib/index';
 * import { tensorflowNetwork } from './lib/engine/tensorflowNetwork';
 * const network = tensorflowNetwork(tf, { sizes: [4, 8, 1], rng: makeRng(1) });
 * const optimiser = adam(network, { learningRate: 0.01 });
 * const loss = network.addLossGradient(new Float32Array(8), 2, (outputs) => outputs.sub(1).square().mean());
 * optimiser.step();
 * loss > 0; // → true
 */
export function tensorflowNetwork(tf: TensorNamespace, options: NetworkOptions): TensorflowNetwork {
  return new MirroredNetwork(tf, options);
}

class MirroredNetwork implements TensorflowNetwork {
  readonly engine = 'tensorflow';
  readonly tf: TensorNamespace;
  readonly sizes: readonly number[];
  readonly activation: Activation;
  readonly updates: WeightUpdates;
  readonly #mirror: Network;
  readonly #relu: (x: Tensor) => Tensor;
  readonly #variables: readonly Variable[];
  /** The last batch, for `backward`; none after the weights have changed. */
  #batch: { readonly inputs: Float32Array; readonly rows: number } | undefined;
  #variablesAreOld = false;

  constructor(tf: TensorNamespace, options: NetworkOptions) {
    this.tf = tf;
    this.#mirror = makeNetwork(options);
    this.#relu = quickRelu(tf);
    this.sizes = this.#mirror.sizes;
    this.activation = this.#mirror.activation;
    this.#variables = tf.tidy(() => this.#weightTensors().map((tensor) => tf.variable(tensor)));
    const updates = this.#mirror.updates;
    this.updates = {
      ...updates,
      sgd: (...step) => this.#weightsChange(() => updates.sgd(...step)),
      adam: (...step) => this.#weightsChange(() => updates.adam(...step)),
    };
  }

  get variables(): readonly Variable[] {
    if (this.#variablesAreOld) {
      this.tf.tidy(() => this.#weightTensors().forEach((tensor, i) => this.#variables[i].assign(tensor)));
    }
    this.#variablesAreOld = false;
    return this.#variables;
  }

  outputs(inputs: Tensor): Tensor {
    const { variables } = this;
    let x = inputs;
    for (let i = 0; i < variables.length; i += 2) {
      const [weights, bias] = [variables[i] as Tensor, variables[i + 1]];
      x = x.matMul(weights).add(bias);
      if (i + 2 < variables.length) x = this.activation === 'relu' ? this.#relu(x) : x.tanh();
    }
    return x;
  }

  addLossGradient(inputs: Float32Array, rows: number, loss: (outputs: Tensor) => Tensor): number {
    checkBatch('inputs', inputs, rows, this.sizes[0]);
    const { tf, variables } = this;
    try {
      return tf.tidy(() => {
        const x = tf.tensor2d(inputs, [rows, this.sizes[0]]);
        const { value, grads } = tf.variableGrads(() => loss(this.outputs(x)), [...variables]);
        const pieces = variables.map(({ name, size }) => grads[name]?.dataSync() ?? new Float32Array(size));
        this.updates.addToGradient(pieces);
        return value.dataSync()[0];
      });
    } catch (error) {
      forgetTape(tf);
      throw error;
    }
  }

  forwardOne(observation: ArrayLike<number>): Float32Array {
    return this.#mirror.forwardOne(observation);
  }

  forward(inputs: Float32Array, rows: number): Float32Array {
    const outputs = this.#mirror.forward(inputs, rows);
    this.#batch = { inputs: inputs.slice(), rows };
    return outputs;
  }

  backward(outputGradient: Float32Array): void {
    if (!this.#batch) throw new Error('backward needs a forward with the present weights first');
    const { inputs, rows } = this.#batch;
    const width = this.sizes[this.sizes.length - 1];
    checkLength('outputGradient', outputGradient, rows * width, `${rows} rows × ${width}`);
    // The gradient of Σ outputs · outputGradient is what the chain rule asks for.
    this.addLossGradient(inputs, rows, (outputs) => outputs.mul(this.tf.tensor2d(outputGradient, [rows, width])).sum());
  }

  getWeights(): Float32Array {
    return this.#mirror.getWeights();
  }

  setWeights(flat: ArrayLike<number>): void {
    this.#weightsChange(() => this.#mirror.setWeights(flat));
  }

  getGradient(): Float32Array {
    return this.#mirror.getGradient();
  }

  zeroGradient(): void {
    this.#mirror.zeroGradient();
  }

  dispose(): void {
    this.tf.dispose([...this.#variables]);
    this.#mirror.dispose();
  }

  #weightsChange(change: () => void): void {
    change();
    this.#variablesAreOld = true;
    this.#batch = undefined;
  }

  /** The mirror's weights as tensors, in the order of the variables. */
  #weightTensors(): Tensor[] {
    const flat = this.#mirror.getWeights();
    let at = 0;
    return this.sizes.slice(1).flatMap((outputs, l) => {
      const inputs = this.sizes[l];
      const weights = flat.slice(at, (at += inputs * outputs));
      return [this.tf.tensor2d(weights, [inputs, outputs]), this.tf.tensor1d(flat.slice(at, (at += outputs)))];
    });
  }
}

/**
 * ReLU with the sign of its output, 0 or 1, for a derivative: one operation where TensorFlow.js's own, `step`, takes seven
 * on tfjs-node; a whole update takes 0.7 of the time.
 */
function quickRelu(tf: TensorNamespace): (x: Tensor) => Tensor {
  const relu = tf.customGrad((x, save) => {
    const value = x.relu();
    save([value]);
    return { value, gradFunc: (dy: Tensor, saved: Tensor[]) => dy.mul(saved[0].sign()) };
  });
  return (x) => relu(x);
}
