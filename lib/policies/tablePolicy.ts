import type { Rng } from '../engine/rng';
import { draw } from '../environments/draw';
import type { Sampled } from './policy';
import { entropy } from './entropy';

/** A policy over few observations, asked by their index: what the exact answers work with. It acts in environments too. */
export interface TablePolicy {
  /** π(· | observation), [A]. */
  probabilities(observation: number): readonly number[];
  /** Draws an action with one number from `rng`; the observation as an environment gives it, [1]. */
  sample(observation: ArrayLike<number>, rng: Rng): Sampled<number>;
  /** The most likely action, the lowest on ties. */
  greedy(observation: ArrayLike<number>): number;
  logProb(observation: ArrayLike<number>, action: number): number;
  entropy(observation: ArrayLike<number>): number;
}

/** A table policy with parameters θ, and so with a gradient. */
export interface ScoredPolicy extends TablePolicy {
  /** θ, [P]. */
  readonly theta: readonly number[];
  /** ∇_θ log π(action | observation), [P]. */
  score(observation: number, action: number): readonly number[];
}

/**
 * The acting half of a table policy, from its probabilities; also a policy written down by hand.
 *
 * @param probabilities a table [O][A], or a function of the observation's index
 * @throws RangeError when asked about an observation that the table does not have
 * @example
 * import { exactValue, shortCorridor, tablePolicy } from './lib/index';
 * exactValue(shortCorridor(), tablePolicy([[0.5, 0.5]])).J.toFixed(9); // → '-12.000000000'
 */
export function tablePolicy(
  probabilities: readonly (readonly number[])[] | ((observation: number) => readonly number[]),
): TablePolicy {
  const of = typeof probabilities === 'function' ? probabilities : (o: number) => rowOf(probabilities, o);
  return {
    probabilities: of,
    sample(observation, rng) {
      const pi = of(observation[0]);
      const action = draw(pi, rng);
      return { action, logProb: Math.log(pi[action]) };
    },
    greedy(observation) {
      const pi = of(observation[0]);
      return pi.indexOf(Math.max(...pi));
    },
    logProb: (observation, action) => Math.log(of(observation[0])[action]),
    entropy: (observation) => entropy(of(observation[0])),
  };
}

/** The row of a table for an observation. @throws RangeError */
export function rowOf<T>(table: readonly T[], observation: number): T {
  const row = table[observation];
  if (row === undefined)
    throw new RangeError(`observation ${observation}; this policy knows 0 to ${table.length - 1}.`);
  return row;
}
