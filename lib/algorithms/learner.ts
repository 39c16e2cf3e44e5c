import { adam, sgd, type Optimiser } from '../engine/optimisers';
import type { Network } from '../engine/network';
import { parameters, table } from '../engine/parameters';
import { makeNetworkOn } from '../engine/makeNetworkOn';
import { sizeOf, type Action, type Environment } from '../environments/environment';
import { categoricalPolicy } from '../policies/categoricalPolicy';
import { gaussianPolicy } from '../policies/gaussianPolicy';
import type { Policy } from '../policies/policy';
import { valueNetwork } from '../values/valueNetwork';
import type { Value } from '../values/value';
import type { Settings } from './settings';
import type { NetworkShape, PolicyShape } from './trainOptions';

/** What learns: a policy and perhaps a value function, each with its optimisers. */
export interface Learner<A extends Action> {
  readonly policy: Policy<A>;
  readonly value: Value | undefined;
  /**
   * A step of the policy. `left`, the share of the budget, multiplies its rates where the schedule says so.
   *
   * @returns the gradient's norm before the step, and the rate of the step
   */
  stepPolicy(left: number): { readonly gradientNorm: number; readonly learningRate: number };
  stepValue(left: number): void;
}

/** Makes the learner that the settings ask for; draws first weights from their rng, the policy's first. */
export async function makeLearner<A extends Action>(
  environment: Environment<A>,
  settings: Settings<A>,
): Promise<Learner<A>> {
  const policy =
    'sample' in settings.policy ? settings.policy : await makePolicy(environment, settings.policy, settings);
  const value = settings.baseline === 'value' ? await makeValue(environment, settings.value, settings) : undefined;
  const optimise = settings.optimiser === 'adam' ? adam : sgd;
  const { maxGradientNorm, schedule } = settings;
  const policySteps = policy.networks.map((network, i) => {
    const learningRate = i === 0 ? settings.learningRate : settings.logStdLearningRate;
    return { network, learningRate, optimiser: optimise(network, { learningRate, maxGradientNorm }) };
  });
  const valueSteps: Optimiser[] = (value?.networks ?? []).map((network) =>
    optimise(network, { learningRate: settings.valueLearningRate }),
  );

  return {
    policy,
    value,
    stepPolicy(left) {
      const factor = schedule === 'constant' ? 1 : left;
      let squares = 0;
      for (const { network, learningRate, optimiser } of policySteps) {
        squares += network.updates.gradientNorm() ** 2;
        optimiser.step({ learningRate: learningRate * factor });
      }
      return { gradientNorm: Math.sqrt(squares), learningRate: settings.learningRate * factor };
    },
    stepValue(left) {
      const factor = schedule === 'all-linear' ? left : 1;
      for (const optimiser of valueSteps) optimiser.step({ learningRate: settings.valueLearningRate * factor });
    },
  };
}

/**
 * A policy that fits an environment: softmax for discrete actions (a table where observations are discrete too), Gaussian for
 * continuous ones.
 */
async function makePolicy<A extends Action>(
  environment: Environment<A>,
  shape: PolicyShape,
  { rng, engine }: Pick<Settings<A>, 'rng' | 'engine'>,
): Promise<Policy<A>> {
  const { observationSpace, actionSpace } = environment;
  const outputs = actionSpace.kind === 'discrete' ? actionSpace.n : sizeOf(actionSpace);
  const network =
    observationSpace.kind === 'discrete'
      ? table(observationSpace.n, outputs)
      : await shapedNetwork(sizeOf(observationSpace), outputs, shape, { rng, engine });
  const policy =
    actionSpace.kind === 'discrete'
      ? categoricalPolicy(network)
      : gaussianPolicy(network, parameters(new Array<number>(outputs).fill(shape.logStd ?? 0)));
  // The action space decides between the two kinds, which the type parameter cannot see.
  return policy as unknown as Policy<A>;
}

async function makeValue<A extends Action>(
  environment: Environment<A>,
  value: Value | NetworkShape,
  settings: Settings<A>,
): Promise<Value> {
  if ('predict' in value) return value;
  const { observationSpace } = environment;
  return valueNetwork(
    observationSpace.kind === 'discrete'
      ? table(observationSpace.n, 1)
      : await shapedNetwork(sizeOf(observationSpace), 1, { ...value, lastLayerScale: 1 }, settings),
  );
}

function shapedNetwork(
  inputs: number,
  outputs: number,
  shape: NetworkShape,
  { rng, engine }: Pick<Settings<Action>, 'rng' | 'engine'>,
): Promise<Network> {
  const { hidden = [32], activation = 'tanh', lastLayerScale = 1 } = shape;
  return makeNetworkOn(engine, { sizes: [inputs, ...hidden, outputs], activation, lastLayerScale, rng });
}
