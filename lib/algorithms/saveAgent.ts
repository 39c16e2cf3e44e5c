import type { Network } from '../engine/network';
import type { Action } from '../environments/environment';
import type { Agent } from './agent';

/** A network in a file: its shape, and its weights as base64 of little-endian float32. */
export interface SavedNetwork {
  readonly sizes: readonly number[];
  readonly activation: 'relu' | 'tanh';
  readonly weights: string;
}

/** A trained agent as JSON. Either engine reads what the other wrote. */
export interface SavedAgent {
  readonly format: 'policy-gradients-agent';
  readonly version: 1;
  readonly environment: string;
  readonly steps: number;
  readonly episodes: number;
  readonly policy: { readonly kind: 'softmax' | 'gaussian'; readonly networks: readonly SavedNetwork[] };
  readonly value?: { readonly networks: readonly SavedNetwork[] };
}

/**
 * A trained agent as text, to be written to a file. The way back is `loadAgent`.
 *
 * @example
 * import { cartPole, finish, loadAgent, makeRng, saveAgent, train } from './lib/index';
 * const agent = await finish(train(cartPole(), { rng: makeRng(1), totalSteps: 500 }));
 * const again = await loadAgent(saveAgent(agent));
 * again.act([0, 0, 0.1, 0], { greedy: true }) === agent.act([0, 0, 0.1, 0], { greedy: true }); // → true
 */
export function saveAgent<A extends Action>(agent: Agent<A>): string {
  const saved: SavedAgent = {
    format: 'policy-gradients-agent',
    version: 1,
    environment: agent.environmentId,
    steps: agent.steps,
    episodes: agent.episodes,
    policy: { kind: agent.policy.kind, networks: agent.policy.networks.map(save) },
    ...(agent.value && { value: { networks: agent.value.networks.map(save) } }),
  };
  return JSON.stringify(saved, null, 1) + '\n';
}

function save(network: Network): SavedNetwork {
  const weights = network.getWeights();
  const bytes = Buffer.alloc(weights.length * 4);
  weights.forEach((w, i) => bytes.writeFloatLE(w, i * 4));
  return { sizes: network.sizes, activation: network.activation, weights: bytes.toString('base64') };
}
