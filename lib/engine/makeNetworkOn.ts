import { makeNetwork } from './makeNetwork';
import type { Engine, Network, NetworkOptions } from './network';

/** Makes a network on the engine that an option names; TensorFlow is loaded, and its engine repaired, only then. */
export async function makeNetworkOn(engine: Engine, options: NetworkOptions): Promise<Network> {
  return makeNetwork({ ...options, engine: engine as 'simd' });
}
