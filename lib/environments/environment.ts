import type { Rng } from '../engine/rng';

/** A finite set of choices 0 … n − 1. */
export interface Discrete {
  readonly kind: 'discrete';
  readonly n: number;
}

/** Real vectors between two bounds, component by component (±Infinity where there is none). */
export interface Box {
  readonly kind: 'box';
  readonly low: readonly number[];
  readonly high: readonly number[];
}

export type Space = Discrete | Box;

/** An action: an index for `Discrete`, a vector [m] for `Box`. */
export type Action = number | ArrayLike<number>;

/**
 * What is seen of a state, [n] numbers of float32 precision; for a `Discrete` observation space the state's index, [1]. A plain
 * array is as good as a typed one, and costs a small world half the time of a step.
 */
export type Observation = Float32Array | readonly number[];

/** What `step` returns. The array is the caller's to keep: the environment never writes into it again. */
export interface Step {
  /** The state after the action. */
  readonly observation: Observation;
  readonly reward: number;
  /** The world ended: nothing comes after, the future is worth 0. */
  readonly terminated: boolean;
  /** The clock ran out: the world would have gone on. */
  readonly truncated: boolean;
}

/**
 * A world with Gymnasium's contract: `reset` begins an episode, `step` plays one action until `terminated` or `truncated`.
 * The random numbers of the whole episode come from the generator that `reset` is given.
 *
 * @throws RangeError from `step`: an action outside the action space, a step before `reset` or after the end.
 */
export interface Environment<A extends Action = Action> {
  /** Its name, Gymnasium's where Gymnasium has it ('CartPole-v1'); `makeEnvironment` knows those. */
  readonly id: string;
  readonly observationSpace: Space;
  readonly actionSpace: Space;
  /** Steps after which an episode is truncated; Infinity: never. */
  readonly maxEpisodeSteps: number;
  /** Mean return of 100 episodes from which the task counts as solved, as Gymnasium's registry has it; none if it names none. */
  readonly rewardThreshold?: number;
  reset(rng: Rng): Observation;
  step(action: A): Step;
}

/** How many numbers an observation or an action of this space has: the length of a box, 1 for an index. */
export function sizeOf(space: Space): number {
  return space.kind === 'discrete' ? 1 : space.low.length;
}
