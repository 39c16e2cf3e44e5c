/** Where one layer keeps what it works on: addresses in bytes from the memory's start, widths padded. */
export interface Layer {
  /** Widths, as the learner gave them and as they lie in memory: the next multiple of 4. */
  readonly inputs: number;
  readonly outputs: number;
  readonly paddedInputs: number;
  readonly paddedOutputs: number;
  /** Weights [inputs × outputs] and biases [outputs]; their gradients lie `blockBytes` further on. */
  readonly weights: number;
  readonly biases: number;
  /** Activations of the whole batch [capacity × width]: `backward` reads them again. One spare row for acting follows. */
  readonly batchIn: number;
  readonly batchOut: number;
  /** dL/dactivations of one block [blockRows × width]. */
  readonly gradientIn: number;
  readonly gradientOut: number;
}

export interface Layout {
  readonly layers: readonly Layer[];
  /** Four blocks of one shape, one after the other: weights, gradient, Adam's first and second moments. */
  readonly blockStart: number;
  readonly blockBytes: number;
  /** The caller's rows without padding: inputs [capacity × inputs]; outputs and their gradient [capacity × outputs]. */
  readonly denseInputs: number;
  readonly denseOutputs: number;
  readonly denseGradient: number;
  /** One layer's weights transposed. */
  readonly transposed: number;
  readonly totalBytes: number;
}

/** Rows worked on at a time: above 512 the weight gradient runs at half its speed, its rows no longer in the cache. */
export const blockRows = 512;

/** The next multiple of 4: a vector holds four numbers, and padding spares every loop its tail. */
export const padded = (n: number): number => (n + 3) & ~3;

/** Plans a network's memory for batches of up to `capacity` rows (a multiple of 4). */
export function planMemory(sizes: readonly number[], capacity: number): Layout {
  let top = 1024; // the compiler's own static data, if it ever has any, lies below
  const take = (numbers: number) => {
    const address = top;
    top += 4 * padded(numbers);
    return address;
  };
  const widths = sizes.map(padded);
  const blockStart = top;
  const parameters = widths.slice(1).map((out, l) => ({ weights: take(widths[l] * out), biases: take(out) }));
  const blockBytes = top - blockStart;
  top += 3 * blockBytes;
  const batch = widths.map((width) => take(width * (capacity + 1)));
  const gradients = widths.map((width) => take(width * Math.min(capacity, blockRows)));
  // Field by field: objects made by `...` get hidden classes of their own, and V8 then recompiles the loops for each network.
  const layers = parameters.map(({ weights, biases }, l) => ({
    weights,
    biases,
    inputs: sizes[l],
    outputs: sizes[l + 1],
    paddedInputs: widths[l],
    paddedOutputs: widths[l + 1],
    batchIn: batch[l],
    batchOut: batch[l + 1],
    gradientIn: gradients[l],
    gradientOut: gradients[l + 1],
  }));
  return {
    layers,
    blockStart,
    blockBytes,
    denseInputs: take(sizes[0] * capacity),
    denseOutputs: take(sizes[sizes.length - 1] * capacity),
    denseGradient: take(sizes[sizes.length - 1] * capacity),
    transposed: take(Math.max(...parameters.map((_, l) => widths[l] * widths[l + 1]))),
    totalBytes: top,
  };
}

/**
 * Visits the rows of weights, then the biases, of each layer: the order of `getWeights`. `offset` is 0 for the weights,
 * `blockBytes` for their gradient.
 */
export function forEachRow(
  layout: Layout,
  offset: number,
  visit: (address: number, length: number, flatAt: number) => void,
): void {
  let at = 0;
  for (const { weights, biases, inputs, outputs, paddedOutputs } of layout.layers) {
    for (let i = 0; i <= inputs; i++, at += outputs) {
      visit((i < inputs ? weights + 4 * i * paddedOutputs : biases) + offset, outputs, at);
    }
  }
}
