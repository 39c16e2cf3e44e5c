import type { Activation, Engine } from '../engine/network';
import type { Rng } from '../engine/rng';
import type { Action, Observation } from '../environments/environment';
import type { Weight } from '../estimators/rolloutReturns';
import type { Policy } from '../policies/policy';
import type { Value } from '../values/value';

/** A network to be made: hidden layers between the environment's sizes. */
export interface NetworkShape {
  /** Widths of the hidden layers; [32] unless given, [] for a linear policy. */
  readonly hidden?: readonly number[];
  /** 'tanh' unless given. */
  readonly activation?: Activation;
  /** Factor on the first weights of the last layer; 1 unless given, 0.01 starts near the uniform policy. */
  readonly lastLayerScale?: number;
}

export interface PolicyShape extends NetworkShape {
  /** For continuous actions: log σ at the start, 0 unless given. */
  readonly logStd?: number;
}

/** Settings of `train`. Everything but `rng` has a default; together they are the best configuration of bench/. */
export interface TrainOptions<A extends Action = Action> {
  /** All chance of the run comes from here: the same generator gives the same run. */
  readonly rng: Rng;
  /**
   * - 'reinforce': whole episodes, returns as they are or minus a baseline that needs no network
   * - 'reinforce-with-baseline': whole episodes, returns minus a learned V(s)
   * - 'actor-critic': fixed-length pieces of several copies of the environment, GAE
   *
   * Unless given it follows from `baseline`.
   */
  readonly algorithm?: 'reinforce' | 'reinforce-with-baseline' | 'actor-critic';
  /** 'simd' unless given; 'tensorflow' trains the same program by autodiff. See lib/engine/README.md on why there are two. */
  readonly engine?: Engine;
  /** A policy to go on with, or the shape of a new one. */
  readonly policy?: Policy<A> | PolicyShape;
  /** A value function to go on with, or the shape of a new one (its default is the policy's). */
  readonly value?: Value | NetworkShape;

  /** 'reward-to-go' unless given. */
  readonly weight?: Weight;
  /** 'value' unless given. 'moving-mean': the mean of earlier episodes' weights, see `baselineMemory`. */
  readonly baseline?: 'none' | 'mean' | 'moving-mean' | 'leave-one-out' | 'value';
  /** ρ of the moving mean; 0.9 unless given. */
  readonly baselineMemory?: number;
  /** 'running-scale' divides by a moving root mean square, of earlier updates too: safe with one episode an update. */
  readonly normalisation?: 'none' | 'batch' | 'episode' | 'running-scale';
  /** γ; 0.99 unless given. */
  readonly discount?: number;
  /** Weigh row t by γ^t, see `advantages`; false unless given. */
  readonly discountWeighting?: boolean;
  /** λ of GAE (actor-critic); 0.95 unless given. */
  readonly lambda?: number;
  /**
   * What a time limit means. 'monte-carlo': nothing comes after it, right for the task "500 steps". 'bootstrap': V(s) of the
   * last observation comes after it, right for "as long as possible". A function: the worth of what comes after. Without a
   * value function 'monte-carlo', with one 'bootstrap', unless given.
   */
  readonly timeLimit?: 'monte-carlo' | 'bootstrap' | ((finalObservation: Observation) => number);
  /** β, in units of return; 0 unless given. */
  readonly entropyBonus?: number;
  /** Factor on rewards before anything else (progress shows them as paid); 1 unless given. */
  readonly rewardScale?: number;

  /** Whole episodes an update; 1 unless given. */
  readonly episodesPerUpdate?: number;
  /** Copies of the environment (actor-critic); 8 unless given. */
  readonly environments?: number;
  /** Steps of each copy an update (actor-critic); 32 unless given. */
  readonly stepsPerUpdate?: number;
  /** Sum over steps, divided by the number of 'episodes' (unbiased) or of 'steps'. 'episodes' unless given, 'steps' for actor-critic. */
  readonly average?: 'episodes' | 'steps';

  /** 'adam' unless given. */
  readonly optimiser?: 'adam' | 'sgd';
  /** Of the policy; 1e-2 unless given. */
  readonly learningRate?: number;
  /** Of V; 2e-2 unless given: V that follows twice as fast spares a tenth of the steps to 475. */
  readonly valueLearningRate?: number;
  /** Of log σ; the policy's unless given. */
  readonly logStdLearningRate?: number;
  /** 'linear': the policy's rate falls to 0 over the budget. 'all-linear': V's too. 'linear' unless given. */
  readonly schedule?: 'constant' | 'linear' | 'all-linear';
  /** Steps of V an update; 1 unless given. */
  readonly valueSteps?: number;
  /** Clip the norm of the policy's gradient; never unless given. */
  readonly maxGradientNorm?: number;

  /** Budget in environment steps; 150,000 unless `episodes` is given. */
  readonly totalSteps?: number;
  /** Budget in episodes. */
  readonly episodes?: number;
  /** Mean of 100 episodes that counts as solved; the environment's own threshold unless given. */
  readonly solvedAt?: number;
  /** End when solved; false unless given. */
  readonly stopWhenSolved?: boolean;
}

/**
 * The lesson's own settings: two hidden layers of 64 ReLU, Adam with a constant 1e-3, one update an episode.
 *
 * @example
 * import { lessonSettings } from './lib/index';
 * lessonSettings.policy.hidden; // → [64, 64]
 */
export const lessonSettings = {
  policy: { hidden: [64, 64], activation: 'relu' },
  value: { hidden: [64, 64], activation: 'relu' },
  learningRate: 1e-3,
  valueLearningRate: 1e-3,
  schedule: 'constant',
  discount: 0.99,
} as const;

/**
 * What Pendulum needs: a short horizon, rewards of a scale that V can follow, advantages normalised over the update, a σ that
 * stays wide, and all rates falling to 0. See notebook 03, section 11, for what happens without each.
 *
 * @example
 * import { pendulumSettings } from './lib/index';
 * pendulumSettings.discount; // → 0.95
 */
export const pendulumSettings = {
  policy: { hidden: [32], lastLayerScale: 0.01, logStd: 0.5 },
  value: { hidden: [32] },
  rewardScale: 0.1,
  discount: 0.95,
  normalisation: 'batch',
  average: 'steps',
  episodesPerUpdate: 2,
  learningRate: 1e-2,
  valueLearningRate: 2e-2,
  logStdLearningRate: 5e-4,
  valueSteps: 5,
  schedule: 'all-linear',
  totalSteps: 600_000,
} as const;
