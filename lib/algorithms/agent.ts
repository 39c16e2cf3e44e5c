import type { Rng } from '../engine/rng';
import type { Action } from '../environments/environment';
import type { Policy } from '../policies/policy';
import type { Value } from '../values/value';

/** What training gives back: a policy, the critic that helped it if there was one, and its way there. */
export interface Agent<A extends Action = Action> {
  readonly environmentId: string;
  readonly policy: Policy<A>;
  readonly value: Value | undefined;
  /** Environment steps and finished episodes that it was trained for. */
  readonly steps: number;
  readonly episodes: number;
  /** Undiscounted returns of all training episodes, and the step at which each ended. */
  readonly returns: readonly number[];
  readonly endSteps: readonly number[];
  /** First step at which the mean of 100 episodes reached `solvedAt`; undefined if it never did. */
  readonly solvedAtStep: number | undefined;
  /** Draws an action; with `greedy: true` the most likely one, and no draw. */
  act(observation: ArrayLike<number>, options: { rng: Rng } | { greedy: true }): A;
  /** Gives the networks' memory back. */
  dispose(): void;
}

/** Puts an agent together. `history` is what training counted; without its curve (a loaded agent) `returns` is empty. */
export function makeAgent<A extends Action>(
  environmentId: string,
  policy: Policy<A>,
  value: Value | undefined,
  history: Pick<Agent, 'steps' | 'episodes'> & Partial<Pick<Agent, 'returns' | 'endSteps' | 'solvedAtStep'>>,
): Agent<A> {
  return {
    environmentId,
    policy,
    value,
    returns: [],
    endSteps: [],
    solvedAtStep: undefined,
    ...history,
    act: (observation, how) =>
      'greedy' in how ? policy.greedy(observation) : policy.sample(observation, how.rng).action,
    dispose() {
      policy.dispose();
      value?.dispose();
    },
  };
}
