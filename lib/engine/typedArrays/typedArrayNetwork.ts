import { checkBatch, checkFinite, checkLength } from '../checks';
import { countWeights, initialWeights } from '../initialWeights';
import type { Activation, Network, NetworkOptions } from '../network';
import { relu, reluGradient, tanh, tanhGradient } from './activations';
import { typedArrayUpdates } from './typedArrayUpdates';

const round = Math.fround;

/**
 * A network in plain loops: the text to read, the tests' oracle, and what stands in where there is no WebAssembly.
 *
 * It adds in the kernels' order and rounds every product to float32 (`round`) before it is added, as they do; storing in
 * a Float32Array rounds the sum. So it gives the same bits, only slower.
 */
export class TypedArrayNetwork implements Network {
  readonly engine = 'typedArrays';
  readonly sizes: readonly number[];
  readonly activation: Activation;
  readonly updates;
  readonly #sparse: boolean;
  readonly #weights: Float32Array;
  readonly #gradient: Float32Array;
  /** activations[l] [rows × sizes[l]]: the inputs, each hidden layer, the outputs. For acting, and for the last batch. */
  readonly #row: readonly Float32Array[];
  #batch: readonly Float32Array[] = [];
  #rows = 0;

  constructor({ activation = 'relu', sparseInputs = false, ...options }: NetworkOptions) {
    this.#sparse = sparseInputs;
    this.sizes = [...options.sizes];
    this.activation = activation;
    this.#weights = initialWeights(options);
    this.#gradient = new Float32Array(this.#weights.length);
    this.#row = this.sizes.map((size) => new Float32Array(size));
    this.updates = typedArrayUpdates(this.#weights, this.#gradient, () => (this.#rows = 0));
  }

  forwardOne(observation: ArrayLike<number>): Float32Array {
    checkLength('observation', observation, this.sizes[0], 'the input width');
    this.#row[0].set(observation);
    return this.#run(this.#row, 1);
  }

  forward(inputs: Float32Array, rows: number): Float32Array {
    checkBatch('inputs', inputs, rows, this.sizes[0]);
    if (this.#batch[0]?.length !== inputs.length) this.#batch = this.sizes.map((size) => new Float32Array(rows * size));
    this.#batch[0].set(inputs);
    this.#rows = rows;
    return this.#run(this.#batch, rows);
  }

  /** y = activation(x·W + b), layer by layer; none after the last. */
  #run(activations: readonly Float32Array[], rows: number): Float32Array {
    const activate = this.activation === 'relu' ? relu : tanh;
    const last = this.sizes.length - 2;
    for (const { l, inputs, outputs, weights, biases } of this.#layers(this.#weights)) {
      const [x, y] = [activations[l], activations[l + 1]];
      for (let r = 0; r < rows; r++) {
        const row = y.subarray(r * outputs, (r + 1) * outputs);
        row.set(biases);
        for (let k = 0; k < inputs; k++) {
          const value = x[r * inputs + k];
          if (this.#sparse && l === 0 && value === 0) continue;
          for (let j = 0; j < outputs; j++) row[j] += round(value * weights[k * outputs + j]);
        }
        if (l < last) for (let j = 0; j < outputs; j++) row[j] = activate(row[j]);
      }
    }
    return activations[last + 1];
  }

  backward(outputGradient: Float32Array): void {
    if (this.#rows === 0) throw new Error('backward needs a forward with the present weights first');
    const width = this.sizes[this.sizes.length - 1];
    checkLength('outputGradient', outputGradient, this.#rows * width, `${this.#rows} rows × ${width}`);
    const through = this.activation === 'relu' ? reluGradient : tanhGradient;
    const gradients = this.#layers(this.#gradient);
    let dy = outputGradient;
    for (const { l, inputs, outputs, weights } of this.#layers(this.#weights).reverse()) {
      const x = this.#batch[l];
      const [weightGradient, biasGradient] = [gradients[l].weights, gradients[l].biases];
      const dx = new Float32Array(x.length);
      for (let r = 0; r < this.#rows; r++) {
        const d = dy.subarray(r * outputs, (r + 1) * outputs);
        for (let j = 0; j < outputs; j++) biasGradient[j] += d[j];
        for (let k = 0; k < inputs; k++) {
          // dW += xᵀ·dy, and dx = dy·Wᵀ through the activation that made x
          const value = x[r * inputs + k];
          if (this.#sparse && l === 0 && value === 0) continue;
          let sum = 0;
          for (let j = 0; j < outputs; j++) {
            weightGradient[k * outputs + j] += round(value * d[j]);
            sum = round(sum + round(d[j] * weights[k * outputs + j]));
          }
          dx[r * inputs + k] = through(sum, value);
        }
      }
      dy = dx;
    }
  }

  /** The flat array as each layer's weights [in × out] and biases [out]. */
  #layers(flat: Float32Array) {
    let at = 0;
    return this.sizes.slice(1).map((outputs, l) => {
      const inputs = this.sizes[l];
      const weights = flat.subarray(at, (at += inputs * outputs));
      return { l, inputs, outputs, weights, biases: flat.subarray(at, (at += outputs)) };
    });
  }

  getWeights(): Float32Array {
    return this.#weights.slice();
  }

  setWeights(flat: ArrayLike<number>): void {
    checkLength('weights', flat, countWeights(this.sizes), `sizes [${this.sizes.join(', ')}]`);
    checkFinite('weights', flat);
    this.#weights.set(flat);
    this.#rows = 0;
  }

  getGradient(): Float32Array {
    return this.#gradient.slice();
  }

  zeroGradient(): void {
    this.#gradient.fill(0);
  }

  dispose(): void {}
}
