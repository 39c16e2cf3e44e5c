import { makeNetworkOn } from '../../engine/makeNetworkOn';
import type { Engine, Network } from '../../engine/network';
import { normal, type Rng } from '../../engine/rng';
import { inputWidth } from './encode';

const hidden = 64;

/**
 * A network for tokens: 64 one-hot inputs, 64 tanh units, `outputs` outputs. Weights of the inputs start as N(0, 0.15²), those of
 * the outputs as N(0, 0.1²), biases as 0: a sum of a few one-hot rows needs larger weights than a sum of 64 inputs.
 */
export async function tokenNetwork(engine: Engine, outputs: number, rng: Rng): Promise<Network> {
  const sizes = [inputWidth, hidden, outputs];
  const network = await makeNetworkOn(engine, { sizes, activation: 'tanh', sparseInputs: true, rng: () => 0.5 });
  const drawn = (n: number, deviation: number): number[] => Array.from({ length: n }, () => deviation * normal(rng));
  const zeros = (n: number): number[] => new Array<number>(n).fill(0);
  network.setWeights([
    ...drawn(inputWidth * hidden, 0.15),
    ...zeros(hidden),
    ...drawn(hidden * outputs, 0.1),
    ...zeros(outputs),
  ]);
  return network;
}

/** A network with the same weights, on the same engine or another. */
export async function copyNetwork(network: Network, engine: Engine = network.engine): Promise<Network> {
  const { sizes, activation } = network;
  const copy = await makeNetworkOn(engine, { sizes, activation, sparseInputs: true, rng: () => 0.5 });
  copy.setWeights(network.getWeights());
  return copy;
}
