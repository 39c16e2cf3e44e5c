import { makeNetworkOn } from '../engine/makeNetworkOn';
import type { Engine, Network } from '../engine/network';
import { parameters, table } from '../engine/parameters';
import { makeRng } from '../engine/rng';
import type { Action } from '../environments/environment';
import { categoricalPolicy } from '../policies/categoricalPolicy';
import { gaussianPolicy } from '../policies/gaussianPolicy';
import type { Policy } from '../policies/policy';
import { valueNetwork } from '../values/valueNetwork';
import { makeAgent, type Agent } from './agent';
import type { SavedAgent, SavedNetwork } from './saveAgent';

/**
 * Makes an agent from what `saveAgent` wrote, on the engine that is asked for.
 *
 * @param text the file's content
 * @param options `engine`: 'simd' unless given
 * @throws Error if the text is not a saved agent, is of a later version or damaged, or its weights do not fit its shape
 * @example
 * import { cartPole, finish, loadAgent, makeRng, saveAgent, train } from './lib/index';
 * const saved = saveAgent(await finish(train(cartPole(), { rng: makeRng(1), totalSteps: 500 })));
 * (await loadAgent(saved)).environmentId; // → 'CartPole-v1'
 */
export async function loadAgent<A extends Action = number>(
  text: string,
  { engine = 'simd' }: { engine?: Engine } = {},
): Promise<Agent<A>> {
  const saved = parse(text);
  const networks = await Promise.all(saved.policy.networks.map((network) => load(network, engine)));
  const policy =
    saved.policy.kind === 'softmax' ? categoricalPolicy(networks[0]) : gaussianPolicy(networks[0], networks[1]);
  const value = saved.value ? valueNetwork(await load(saved.value.networks[0], engine)) : undefined;
  // The file's kind decides what an action is, which the type parameter cannot see.
  return makeAgent(saved.environment, policy as unknown as Policy<A>, value, {
    steps: saved.steps,
    episodes: saved.episodes,
  });
}

function parse(text: string): SavedAgent {
  let saved: SavedAgent;
  try {
    saved = JSON.parse(text) as SavedAgent;
  } catch (error) {
    throw new Error(`not a saved agent: ${(error as Error).message}; expected the JSON that saveAgent wrote`);
  }
  if (saved?.format !== 'policy-gradients-agent')
    throw new Error('not a saved agent; expected the JSON that saveAgent wrote');
  if (saved.version !== 1)
    throw new Error(`the saved agent is of version ${String(saved.version)}; this library reads version 1`);
  const { policy, value } = saved;
  const damaged = (where: string, expected: string): Error =>
    new Error(`the saved agent is damaged at ${where}; expected ${expected}: save it again`);
  const count = { softmax: 1, gaussian: 2 }[policy?.kind];
  if (!count) throw damaged('policy.kind', "'softmax' or 'gaussian'");
  for (const [name, networks, length] of [
    ['policy', policy.networks, count],
    ['value', value ? value.networks : [], value ? 1 : 0],
  ] as const) {
    if (networks?.length !== length) throw damaged(`${name}.networks`, `${length} of them`);
    if (!networks.every(isNetwork)) throw damaged(`${name}.networks`, 'sizes, activation and weights of each');
  }
  return saved;
}

const isNetwork = ({ sizes, activation, weights }: SavedNetwork): boolean =>
  Array.isArray(sizes) &&
  sizes.length >= 2 &&
  sizes.every((size) => Number.isInteger(size) && size >= 0) &&
  ['relu', 'tanh'].includes(activation) &&
  typeof weights === 'string' &&
  Buffer.from(weights, 'base64').length % 4 === 0;

async function load({ sizes, activation, weights }: SavedNetwork, engine: Engine): Promise<Network> {
  const bytes = Buffer.from(weights, 'base64');
  const flat = Float32Array.from({ length: bytes.length / 4 }, (_, i) => bytes.readFloatLE(i * 4));
  const [inputs, outputs] = sizes;
  // A table has one row a state, a linear network one more for its biases; numbers without inputs have one row.
  const isTable = sizes.length === 2 && flat.length === Math.max(inputs, 1) * outputs;
  const network = isTable
    ? inputs === 0
      ? parameters(flat)
      : table(inputs, outputs)
    : await makeNetworkOn(engine, { sizes, activation, rng: makeRng(0) });
  const expected = network.getWeights().length;
  if (flat.length !== expected) {
    throw new Error(`the saved network [${sizes.join(', ')}] has ${flat.length} weights; expected ${expected}`);
  }
  network.setWeights(flat);
  return network;
}
