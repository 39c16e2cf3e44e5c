// What a notebook may use. Re-exports only; TensorFlow is behind './tensorflow' and is not loaded by this file.

// Chance, networks, optimisers
export { makeRng, normal, splitRng, type Rng } from './engine/rng';
export { makeNetwork } from './engine/makeNetwork';
export { parameters, table } from './engine/parameters';
export { adam, sgd, type Optimiser } from './engine/optimisers';
export { Interrupted, listenForInterrupt } from './engine/interrupt';
export type { Activation, Engine, Network } from './engine/network';

// Environments
export { makeEnvironment } from './environments/makeEnvironment';
export { cartPole } from './environments/cartPole';
export { continuousCartPole } from './environments/continuousCartPole';
export { pendulum } from './environments/pendulum';
export { makeVectorEnvironment } from './environments/makeVectorEnvironment';
export type { Action, Box, Discrete, Environment, Space, Step } from './environments/environment';
export type { VectorEnvironment } from './environments/vectorEnvironment';

// Policies and values
export { categoricalPolicy } from './policies/categoricalPolicy';
export { gaussianPolicy } from './policies/gaussianPolicy';
export type { Policy, Sampled } from './policies/policy';
export { valueNetwork } from './values/valueNetwork';
export { constantValue } from './values/constantValue';
export { runningMean } from './values/runningMean';
export { qLearning, type QTable } from './values/qLearning';
export { qUpdate, type Transition } from './values/qUpdate';
export { dqn, type QAgent } from './values/dqn';
export type { Value } from './values/value';

// Rollouts
export { collectEpisodes } from './rollouts/collectEpisodes';
export { estimateReturn } from './rollouts/estimateReturn';
export { greedily } from './rollouts/greedily';
export { segmentCollector } from './rollouts/segmentCollector';
export type { Rollout, Span } from './rollouts/rollout';

// Estimators
export { rewardToGo } from './estimators/rewardToGo';
export { fullReturn } from './estimators/fullReturn';
export { rolloutReturns } from './estimators/rolloutReturns';
export { advantages, type Baseline, type Normalisation } from './estimators/advantages';
export { leaveOneOut } from './estimators/leaveOneOut';
export { normalise } from './estimators/normalise';
export { generalizedAdvantage } from './estimators/generalizedAdvantage';
export { explainedVariance } from './estimators/explainedVariance';

// Algorithms
export { train } from './algorithms/train';
export { lessonSettings, type TrainOptions } from './algorithms/trainOptions';
export { runSeeds, type Run, type SeedsProgress } from './algorithms/runSeeds';
export { saveAgent } from './algorithms/saveAgent';
export { loadAgent } from './algorithms/loadAgent';
export { finish } from './algorithms/finish';
export type { Agent } from './algorithms/agent';
export type { Progress } from './algorithms/progress';

// Pictures
export { plot } from './display/plot';
export { liveChart } from './display/liveChart';
export { watch } from './display/watch';
