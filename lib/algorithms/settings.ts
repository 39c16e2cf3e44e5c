import type { Engine } from '../engine/network';
import type { Rng } from '../engine/rng';
import type { Action, Environment } from '../environments/environment';
import type { Policy } from '../policies/policy';
import type { Value } from '../values/value';
import type { NetworkShape, PolicyShape, TrainOptions } from './trainOptions';

/** `TrainOptions` with every default filled in and every value checked. */
export interface Settings<A extends Action> extends Required<
  Omit<TrainOptions<A>, 'policy' | 'value' | 'maxGradientNorm'>
> {
  readonly rng: Rng;
  readonly engine: Engine;
  readonly policy: Policy<A> | PolicyShape;
  readonly value: Value | NetworkShape;
  readonly maxGradientNorm: number | undefined;
}

/** @throws RangeError that names the first option that is out of range, or two that contradict each other */
export function settle<A extends Action>(environment: Environment<A>, options: TrainOptions<A>): Settings<A> {
  if (typeof options?.rng !== 'function') {
    throw new TypeError('train needs { rng }: a generator of random numbers, e.g. makeRng(1)');
  }
  const baseline = options.baseline ?? (options.algorithm === 'reinforce' ? 'none' : 'value');
  const algorithm = options.algorithm ?? (baseline === 'value' ? 'reinforce-with-baseline' : 'reinforce');
  const settings: Settings<A> = {
    ...options,
    baseline,
    algorithm,
    engine: options.engine ?? 'simd',
    policy: options.policy ?? {},
    value: options.value ?? shapeOf(options.policy),
    weight: options.weight ?? 'reward-to-go',
    baselineMemory: options.baselineMemory ?? 0.9,
    normalisation: options.normalisation ?? 'none',
    discount: options.discount ?? 0.99,
    discountWeighting: options.discountWeighting ?? false,
    lambda: options.lambda ?? 0.95,
    timeLimit: options.timeLimit ?? (baseline === 'value' ? 'bootstrap' : 'monte-carlo'),
    entropyBonus: options.entropyBonus ?? 0,
    rewardScale: options.rewardScale ?? 1,
    episodesPerUpdate: options.episodesPerUpdate ?? 1,
    environments: options.environments ?? 8,
    stepsPerUpdate: options.stepsPerUpdate ?? 32,
    average: options.average ?? (algorithm === 'actor-critic' ? 'steps' : 'episodes'),
    optimiser: options.optimiser ?? 'adam',
    learningRate: options.learningRate ?? 1e-2,
    valueLearningRate: options.valueLearningRate ?? 2e-2,
    logStdLearningRate: options.logStdLearningRate ?? options.learningRate ?? 1e-2,
    schedule: options.schedule ?? 'linear',
    valueSteps: options.valueSteps ?? 1,
    maxGradientNorm: options.maxGradientNorm,
    totalSteps: options.totalSteps ?? (options.episodes === undefined ? 150_000 : Infinity),
    episodes: options.episodes ?? Infinity,
    solvedAt: options.solvedAt ?? environment.rewardThreshold ?? Infinity,
    stopWhenSolved: options.stopWhenSolved ?? false,
  };
  check(settings);
  return settings;
}

function shapeOf(policy: Policy<never> | Policy | PolicyShape | undefined): NetworkShape {
  return policy === undefined || 'sample' in policy ? {} : { hidden: policy.hidden, activation: policy.activation };
}

function check<A extends Action>(s: Settings<A>): void {
  oneOf('algorithm', s.algorithm, ['reinforce', 'reinforce-with-baseline', 'actor-critic']);
  oneOf('engine', s.engine, ['simd', 'tensorflow', 'typedArrays']);
  oneOf('weight', s.weight, ['reward-to-go', 'full-return']);
  oneOf('baseline', s.baseline, ['none', 'mean', 'moving-mean', 'leave-one-out', 'value']);
  oneOf('normalisation', s.normalisation, ['none', 'batch', 'episode', 'running-scale']);
  oneOf('average', s.average, ['episodes', 'steps']);
  oneOf('optimiser', s.optimiser, ['adam', 'sgd']);
  oneOf('schedule', s.schedule, ['constant', 'linear', 'all-linear']);
  if (typeof s.timeLimit !== 'function') oneOf('timeLimit', s.timeLimit, ['monte-carlo', 'bootstrap']);
  const within = (name: keyof Settings<A>, low: number, high: number): void => {
    const x = s[name] as number;
    if (!(x >= low && x <= high)) throw new RangeError(`${name} is ${x}; expected a number from ${low} to ${high}`);
  };
  within('discount', 0, 1);
  within('lambda', 0, 1);
  within('baselineMemory', 0, 1);
  within('entropyBonus', 0, Number.MAX_VALUE);
  within('rewardScale', -Number.MAX_VALUE, Number.MAX_VALUE);
  for (const name of ['learningRate', 'valueLearningRate', 'logStdLearningRate'] as const)
    within(name, 0, Number.MAX_VALUE);
  for (const name of ['episodesPerUpdate', 'environments', 'stepsPerUpdate', 'valueSteps'] as const)
    whole(name, s[name]);
  if (s.totalSteps !== Infinity) whole('totalSteps', s.totalSteps);
  if (s.episodes !== Infinity) whole('episodes', s.episodes);
  if (s.baseline === 'leave-one-out' && s.episodesPerUpdate < 2) {
    throw new RangeError(
      `baseline 'leave-one-out' compares episodes of one update; episodesPerUpdate is ${s.episodesPerUpdate}, expected at least 2`,
    );
  }
  if (s.algorithm === 'reinforce' && s.baseline === 'value') {
    throw new RangeError(
      `algorithm 'reinforce' has no value function; expected algorithm 'reinforce-with-baseline' with baseline 'value'`,
    );
  }
  if (s.algorithm !== 'reinforce' && s.baseline !== 'value') {
    throw new RangeError(
      `algorithm '${s.algorithm}' learns V(s) as its baseline; baseline is '${s.baseline}', expected 'value'`,
    );
  }
  if (s.timeLimit === 'bootstrap' && s.baseline !== 'value') {
    throw new RangeError(
      `timeLimit 'bootstrap' asks V(s) what comes after the limit; baseline is '${s.baseline}', expected 'value'`,
    );
  }
  if (s.algorithm === 'actor-critic' && s.weight !== 'reward-to-go') {
    throw new RangeError(
      `actor-critic cuts episodes into pieces, so it has no full return; expected weight 'reward-to-go'`,
    );
  }
}

function oneOf(name: string, value: unknown, known: readonly string[]): void {
  if (!known.includes(value as string)) {
    throw new RangeError(
      `${name} is ${JSON.stringify(value)}; expected one of ${known.map((k) => `'${k}'`).join(', ')}`,
    );
  }
}

function whole(name: string, x: number): void {
  if (!(Number.isInteger(x) && x > 0)) throw new RangeError(`${name} is ${x}; expected a positive whole number`);
}
