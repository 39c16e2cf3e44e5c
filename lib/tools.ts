// What an exercise may import. The functions that the exercises ask for are not in it (estimators, exact answers, algorithms, RLHF), so
// that a graded file can be given exactly this. Re-exports only; './tensorflow' stands beside it.
export { makeRng, normal, splitRng, type Rng } from './engine/rng';
export { makeNetwork } from './engine/makeNetwork';
export { adam, sgd, type Optimiser } from './engine/optimisers';
export type { Activation, Network } from './engine/network';
export { actor, type Actor } from './policies/actor';
export { makeEnvironment } from './environments/makeEnvironment';
export { cartPole } from './environments/cartPole';
export { continuousCartPole } from './environments/continuousCartPole';
export { pendulum } from './environments/pendulum';
export { armedBandit } from './environments/armedBandit';
export { finiteMdpEnvironment } from './environments/finiteMdpEnvironment';
export { sizeOf } from './environments/environment';
export type { Action, Box, Discrete, Environment, Observation, Space, Step } from './environments/environment';
