import { checkBatch, checkFinite, checkLength } from '../checks';
import { countWeights, initialWeights } from '../initialWeights';
import type { Activation, Network, NetworkOptions } from '../network';
import { largerArena, type Arena } from './arena';
import { blockRows, forEachRow, padded } from './layout';
import { simdUpdates } from './simdUpdates';

/**
 * A network on the WebAssembly kernels: everything it knows lies in one memory, planned by `layout.ts`, and each layer is
 * a few calls. `typedArrays/typedArrayNetwork.ts` says the same in plain loops, and gives the same bits.
 */
export class SimdNetwork implements Network {
  readonly engine = 'simd';
  readonly sizes: readonly number[];
  readonly activation: Activation;
  readonly updates;
  readonly #sparse: boolean;
  #arena: Arena;
  /** What forwardOne returns. */
  readonly #rowOut: Float32Array;
  /** Rows of the last forward that backward may still use; 0 after the weights have changed. */
  #rows = 0;
  /** Leading rows of the batch whose activations are those of the present weights: a forward of the same rows is done already. */
  #known = 0;

  constructor({ activation = 'relu', sparseInputs = false, ...options }: NetworkOptions, arena: Arena) {
    this.#sparse = sparseInputs;
    this.sizes = [...options.sizes];
    this.activation = activation;
    this.#arena = arena;
    this.#rowOut = new Float32Array(this.sizes[this.sizes.length - 1]);
    this.updates = simdUpdates(
      () => this.#arena,
      () => (this.#rows = this.#known = 0),
    );
    this.setWeights(initialWeights(options));
  }

  forwardOne(observation: ArrayLike<number>): Float32Array {
    const width = this.sizes[0];
    if (observation.length !== width) checkLength('observation', observation, width, 'the input width');
    const { kernels, layout, numbers, capacity } = this.#arena;
    const { layers } = layout;
    // An episode is acted row by row, and then learned from as a batch: its rows stay where that batch will look for them,
    // as long as none waits for backward. Else the spare row behind the batch serves.
    const row = this.#rows === 0 && this.#known < capacity ? this.#known++ : capacity;
    const first = layers[0].batchIn / 4 + row * layers[0].paddedInputs;
    for (let i = 0; i < width; i++) numbers[first + i] = observation[i];
    for (let l = 0; l < layers.length; l++) {
      const { batchIn, batchOut, weights, biases, paddedInputs, paddedOutputs } = layers[l];
      const y = batchOut + 4 * row * paddedOutputs;
      kernels.multiplyRow(y, batchIn + 4 * row * paddedInputs, weights, biases, paddedInputs, paddedOutputs);
      if (l < layers.length - 1) kernels[this.activation](y, paddedOutputs);
    }
    const { batchOut, outputs, paddedOutputs } = layers[layers.length - 1];
    const last = batchOut / 4 + row * paddedOutputs;
    for (let j = 0; j < outputs; j++) this.#rowOut[j] = numbers[last + j];
    return this.#rowOut;
  }

  forward(inputs: Float32Array, rows: number): Float32Array {
    const [width, outputs] = [this.sizes[0], this.sizes[this.sizes.length - 1]];
    checkBatch('inputs', inputs, rows, width);
    if (rows > this.#arena.capacity) this.#arena = largerArena(this.#arena, this.sizes, rows);
    const { kernels, layout, numbers } = this.#arena;
    const first = layout.layers[0];
    const last = layout.layers[layout.layers.length - 1];
    if (!this.#knows(inputs, rows)) {
      if (width === first.paddedInputs) numbers.set(inputs, first.batchIn / 4);
      else {
        numbers.set(inputs, layout.denseInputs / 4);
        kernels.copyRows(first.batchIn, first.paddedInputs, layout.denseInputs, width, rows, width);
      }
      for (let from = 0; from < rows; from += blockRows) this.#forwardBlock(from, Math.min(blockRows, rows - from));
    }
    this.#rows = this.#known = rows;
    // Rows that fill up the last four must be finite, whatever was there: backward multiplies them by 0.
    for (const { batchIn, paddedInputs } of layout.layers) {
      kernels.clear(batchIn + 4 * rows * paddedInputs, (padded(rows) - rows) * paddedInputs);
    }
    kernels.copyRows(layout.denseOutputs, outputs, last.batchOut, last.paddedOutputs, rows, outputs);
    return numbers.subarray(layout.denseOutputs / 4, layout.denseOutputs / 4 + rows * outputs);
  }

  #knows(inputs: Float32Array, rows: number): boolean {
    if (rows > this.#known) return false;
    const { layout, numbers } = this.#arena;
    const { batchIn, paddedInputs, inputs: width } = layout.layers[0];
    for (let row = 0, i = 0, at = batchIn / 4; row < rows; row++, at += paddedInputs) {
      for (let j = 0; j < width; j++, i++) if (inputs[i] !== numbers[at + j]) return false;
    }
    return true;
  }

  /** Whether passing over the zeros in layer `l`'s inputs, or in their gradient, is worth it for a product so wide. */
  #hasZeros(l: number, width: number): boolean {
    return width >= 32 && (l === 0 ? this.#sparse : this.activation === 'relu');
  }

  #forwardBlock(from: number, count: number): void {
    const { kernels, layout } = this.#arena;
    const rows = padded(count);
    for (let l = 0; l < layout.layers.length; l++) {
      const layer = layout.layers[l];
      const { paddedInputs, paddedOutputs } = layer;
      const x = layer.batchIn + 4 * from * paddedInputs;
      const y = layer.batchOut + 4 * from * paddedOutputs;
      kernels.fillRows(y, layer.biases, rows, paddedOutputs);
      if (this.#hasZeros(l, paddedOutputs))
        kernels.addSparseProduct(y, x, layer.weights, rows, paddedInputs, paddedOutputs);
      else kernels.addProduct(y, x, 4 * paddedInputs, 4, layer.weights, rows, paddedInputs, paddedOutputs);
      if (l < layout.layers.length - 1) kernels[this.activation](y, rows * paddedOutputs);
    }
  }

  backward(outputGradient: Float32Array): void {
    const rows = this.#rows;
    const outputs = this.sizes[this.sizes.length - 1];
    if (rows === 0) throw new Error('backward needs a forward with the present weights first');
    checkLength('outputGradient', outputGradient, rows * outputs, `${rows} rows × ${outputs}`);
    this.#arena.numbers.set(outputGradient, this.#arena.layout.denseGradient / 4);
    for (let from = 0; from < rows; from += blockRows) this.#backwardBlock(from, Math.min(blockRows, rows - from));
  }

  #backwardBlock(from: number, count: number): void {
    const { kernels, layout } = this.#arena;
    const rows = padded(count);
    const { outputs, paddedOutputs, gradientOut } = layout.layers[layout.layers.length - 1];
    kernels.clear(gradientOut, rows * paddedOutputs); // padding must be 0: it is part of every sum below
    kernels.copyRows(gradientOut, paddedOutputs, layout.denseGradient + 4 * from * outputs, outputs, count, outputs);
    for (let l = layout.layers.length - 1; l >= 0; l--) {
      const layer = layout.layers[l];
      const [inWidth, outWidth] = [layer.paddedInputs, layer.paddedOutputs];
      const x = layer.batchIn + 4 * from * inWidth;
      const dy = layer.gradientOut;
      // dW += xᵀ·dy and db += the sum of dy's rows
      const gradient = layer.weights + layout.blockBytes;
      if (this.#hasZeros(l, outWidth)) kernels.addSparseOuter(gradient, x, dy, rows, inWidth, outWidth);
      else kernels.addProduct(gradient, x, 4, 4 * inWidth, dy, inWidth, rows, outWidth);
      kernels.addColumnSums(layer.biases + layout.blockBytes, dy, rows, outWidth);
      if (l === 0) return; // nobody asks for dL/dinputs
      // dx = dy·Wᵀ, then through the activation that made x
      const dx = layer.gradientIn;
      kernels.transpose(layout.transposed, layer.weights, inWidth, outWidth);
      kernels.clear(dx, rows * inWidth);
      if (l < layout.layers.length - 1 && this.#hasZeros(l + 1, inWidth))
        kernels.addSparseProduct(dx, dy, layout.transposed, rows, outWidth, inWidth);
      else kernels.addProduct(dx, dy, 4 * outWidth, 4, layout.transposed, rows, outWidth, inWidth);
      if (this.activation === 'relu') kernels.reluGradient(dx, x, rows * inWidth);
      else kernels.tanhGradient(dx, x, rows * inWidth);
    }
  }

  getWeights(): Float32Array {
    return this.#gather(0);
  }

  setWeights(flat: ArrayLike<number>): void {
    checkLength('weights', flat, countWeights(this.sizes), `sizes [${this.sizes.join(', ')}]`);
    checkFinite('weights', flat);
    const { layout, numbers } = this.#arena;
    forEachRow(layout, 0, (address, length, at) => {
      for (let j = 0; j < length; j++) numbers[address / 4 + j] = flat[at + j];
    });
    this.#rows = this.#known = 0;
  }

  getGradient(): Float32Array {
    return this.#gather(this.#arena.layout.blockBytes);
  }

  zeroGradient(): void {
    const { kernels, layout } = this.#arena;
    kernels.clear(layout.blockStart + layout.blockBytes, layout.blockBytes / 4);
  }

  /** Nothing to do: the memory goes with the object. */
  dispose(): void {}

  #gather(offset: number): Float32Array {
    const { layout, numbers } = this.#arena;
    const flat = new Float32Array(countWeights(this.sizes));
    forEachRow(layout, offset, (address, length, at) => {
      flat.set(numbers.subarray(address / 4, address / 4 + length), at);
    });
    return flat;
  }
}
