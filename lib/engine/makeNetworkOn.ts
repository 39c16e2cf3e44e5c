import { makeNetwork } from './makeNetwork';
import type { Engine, Network, NetworkOptions } from './network';
import { repairEngine } from './repairEngine';
import { ready } from './tensorflow';
import { tensorflowNetwork } from './tensorflowNetwork';

/**
 * Makes a network on the engine that an option names. TensorFlow is loaded only if it is named; its engine is repaired first,
 * in case an interrupt has left it in the middle of a gradient.
 */
export async function makeNetworkOn(engine: Engine, options: NetworkOptions): Promise<Network> {
  if (engine !== 'tensorflow') return makeNetwork({ ...options, engine });
  const tf = await ready();
  repairEngine();
  return tensorflowNetwork(tf, options);
}
