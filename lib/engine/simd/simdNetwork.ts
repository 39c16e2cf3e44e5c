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
  #arena: Arena;
  #rowIn: Float32Array;
  #rowOut: Float32Array;
  /** Rows of the last forward that backward may still use; 0 after the weights have changed. */
  #rows = 0;

  constructor({ activation = 'relu', ...options }: NetworkOptions, arena: Arena) {
    this.sizes = [...options.sizes];
    this.activation = activation;
    this.#arena = arena;
    [this.#rowIn, this.#rowOut] = this.#rowViews();
    this.updates = simdUpdates(
      () => this.#arena,
      () => (this.#rows = 0),
    );
    this.setWeights(initialWeights(options));
  }

  forwardOne(observation: ArrayLike<number>): Float32Array {
    const x = this.#rowIn;
    if (observation.length !== x.length) checkLength('observation', observation, x.length, 'the input width');
    for (let i = 0; i < x.length; i++) x[i] = observation[i];
    const { kernels, layout } = this.#arena;
    const last = layout.layers.length - 1;
    for (let l = 0; l <= last; l++) {
      const layer = layout.layers[l];
      const { paddedInputs, paddedOutputs } = layer;
      kernels.multiplyRow(layer.rowOut, layer.rowIn, layer.weights, layer.biases, paddedInputs, paddedOutputs);
      if (l < last) kernels[this.activation](layer.rowOut, paddedOutputs);
    }
    return this.#rowOut;
  }

  forward(inputs: Float32Array, rows: number): Float32Array {
    const [width, outputs] = [this.sizes[0], this.sizes[this.sizes.length - 1]];
    checkBatch('inputs', inputs, rows, width);
    if (rows > this.#arena.capacity) this.#makeRoom(rows);
    const { kernels, layout, numbers } = this.#arena;
    const first = layout.layers[0];
    const last = layout.layers[layout.layers.length - 1];
    numbers.set(inputs, layout.denseInputs / 4);
    kernels.copyRows(first.batchIn, first.paddedInputs, layout.denseInputs, width, rows, width);
    // Rows that fill up the last four must be finite, whatever was there: backward multiplies them by 0.
    kernels.clear(first.batchIn + 4 * rows * first.paddedInputs, (padded(rows) - rows) * first.paddedInputs);
    for (let from = 0; from < rows; from += blockRows) this.#forwardBlock(from, Math.min(blockRows, rows - from));
    kernels.copyRows(layout.denseOutputs, outputs, last.batchOut, last.paddedOutputs, rows, outputs);
    this.#rows = rows;
    return numbers.subarray(layout.denseOutputs / 4, layout.denseOutputs / 4 + rows * outputs);
  }

  #forwardBlock(from: number, count: number): void {
    const { kernels, layout } = this.#arena;
    const rows = padded(count);
    for (const layer of layout.layers) {
      const { paddedInputs, paddedOutputs } = layer;
      const x = layer.batchIn + 4 * from * paddedInputs;
      const y = layer.batchOut + 4 * from * paddedOutputs;
      kernels.fillRows(y, layer.biases, rows, paddedOutputs);
      kernels.addProduct(y, x, 4 * paddedInputs, 4, layer.weights, rows, paddedInputs, paddedOutputs);
      if (layer !== layout.layers[layout.layers.length - 1]) kernels[this.activation](y, rows * paddedOutputs);
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
      kernels.addProduct(layer.weights + layout.blockBytes, x, 4, 4 * inWidth, dy, inWidth, rows, outWidth);
      kernels.addColumnSums(layer.biases + layout.blockBytes, dy, rows, outWidth);
      if (l === 0) return; // nobody asks for dL/dinputs
      // dx = dy·Wᵀ, then through the activation that made x
      const dx = layer.gradientIn;
      kernels.transpose(layout.transposed, layer.weights, inWidth, outWidth);
      kernels.clear(dx, rows * inWidth);
      kernels.addProduct(dx, dy, 4 * outWidth, 4, layout.transposed, rows, outWidth, inWidth);
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
    this.#rows = 0;
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

  #makeRoom(rows: number): void {
    this.#arena = largerArena(this.#arena, this.sizes, rows);
    [this.#rowIn, this.#rowOut] = this.#rowViews();
  }

  #rowViews(): [Float32Array, Float32Array] {
    const { layout, numbers } = this.#arena;
    const first = layout.layers[0];
    const last = layout.layers[layout.layers.length - 1];
    const view = (address: number, width: number) => numbers.subarray(address / 4, address / 4 + width);
    return [view(first.rowIn, first.inputs), view(last.rowOut, last.outputs)];
  }
}
