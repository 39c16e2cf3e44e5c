import { normaliseByEpisode } from '../../estimators/normaliseByEpisode';
import { normalise } from '../../estimators/normalise';
import { rolloutReturns } from '../../estimators/rolloutReturns';
import type { Policy } from '../../policies/policy';
import type { Rollout } from '../../rollouts/rollout';

/** The settings that a program of the gallery takes; the names and defaults are `train`'s. */
export interface ProgramOptions {
  /** 'batch' needs two episodes an update or more. */
  readonly normalisation?: 'none' | 'episode' | 'batch';
  readonly episodesPerUpdate?: number;
  readonly learningRate?: number;
  readonly discount?: number;
}

/**
 * REINFORCE, taken apart into the lines that a fault may change. `plainProgram` has them all right; a fault of `faults`
 * replaces one. A shelf for exhibits: who wants to train an agent uses `train`.
 */
export interface Program {
  readonly learningRate: number;
  readonly episodesPerUpdate: number;
  /** Which action is written down when this one was played. */
  readonly recorded: (action: number) => number;
  /** What is counted as reward, [T]. */
  readonly rewards: (rollout: Rollout) => Float64Array;
  readonly discount: number;
  /** What each action is thanked for, [T]. */
  readonly returns: (rollout: Rollout, discount: number) => Float64Array;
  /** The same scaled, [T]. */
  readonly scaled: (rollout: Rollout, returns: Float64Array) => Float64Array;
  /** How log-probabilities [T] meet weights [T]: the weight that each log-probability is multiplied with in the end. */
  readonly meeting: (rollout: Rollout, weights: Float64Array) => Float64Array;
  /** What the sum over steps is divided by. */
  readonly divisor: (rollout: Rollout) => number;
  /** Adds the gradient of the loss −Σ log π · weight / divisor. */
  readonly push: (
    policy: Policy<number>,
    rollout: Rollout,
    weights: Float64Array,
    divisor: number,
  ) => { loss: number; entropy: number };
}

/** The program of notebook 03, section 3, without a fault. */
export function plainProgram(options: ProgramOptions = {}): Program {
  const { normalisation = 'none', episodesPerUpdate = 1, learningRate = 1e-2, discount = 0.99 } = options;
  return {
    learningRate,
    episodesPerUpdate,
    discount,
    recorded: (action) => action,
    rewards: ({ rewards }) => rewards,
    returns: (rollout, gamma) => rolloutReturns(rollout, { discount: gamma }),
    scaled: (rollout, returns) => {
      if (normalisation === 'none') return returns;
      return normalisation === 'batch' ? normalise(returns) : normaliseByEpisode(rollout, returns);
    },
    meeting: (_, weights) => weights,
    divisor: ({ spans }) => spans.length,
    push: (policy, rollout, weights, divisor) => policy.addGradient(rollout, weights, { divisor }),
  };
}
