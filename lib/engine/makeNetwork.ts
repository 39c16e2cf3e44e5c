import { checkSizes } from './initialWeights';
import type { Network, NetworkOptions } from './network';
import { makeArena } from './simd/arena';
import { hasSimd } from './simd/kernels';
import { SimdNetwork } from './simd/simdNetwork';
import { TypedArrayNetwork } from './typedArrays/typedArrayNetwork';

export interface MakeNetworkOptions extends NetworkOptions {
  /** Default `'simd'`. A TensorFlow network needs TensorFlow: `tensorflowNetwork` makes it. */
  readonly engine?: 'simd' | 'typedArrays';
}

/**
 * Makes a fully connected network: `sizes[0]` inputs, hidden layers, `sizes.at(-1)` outputs without activation.
 *
 * Where a runtime has no WebAssembly vectors, or no address space left for a memory, `'simd'` quietly gives the
 * typed-array network: the same numbers, slower. `network.engine` tells which it is.
 *
 * @throws RangeError when sizes, activation or scale are not what is expected
 * @example
 * import { makeNetwork, makeRng } from './lib/index';
 * const network = makeNetwork({ sizes: [4, 64, 64, 2], rng: makeRng(1) });
 * network.forwardOne([0, 0, 0, 0]).length; // → 2
 */
export function makeNetwork({ engine = 'simd', ...options }: MakeNetworkOptions): Network {
  checkSizes(options.sizes);
  const { activation = 'relu' } = options;
  if (activation !== 'relu' && activation !== 'tanh') {
    throw new RangeError(`activation is ${String(activation)}, expected 'relu' or 'tanh'`);
  }
  if (engine !== 'simd' && engine !== 'typedArrays') {
    throw new RangeError(`engine is ${String(engine)}, expected 'simd', 'typedArrays' or 'tensorflow'`);
  }
  const arena = engine === 'simd' && hasSimd() ? makeArena(options.sizes) : undefined;
  return arena ? new SimdNetwork(options, arena) : new TypedArrayNetwork(options);
}
