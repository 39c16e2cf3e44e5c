import type { Rng } from '../engine/rng';
import type { Value } from './line';

/**
 * A kind of world in which lines are evaluated: an MDP, a bandit, a corridor. It brings random examples, the words in
 * which a derivation speaks of one, and *broken* worlds, in each of which one assumption fails.
 */
export interface Kind<World, Words, Assumption extends string> {
  /** As in "24 examples of ‹a small MDP›". */
  readonly name: string;
  /** A random example. A telling one is large enough for every assumption to matter in it. */
  random(rng: Rng, telling: boolean): World;
  /** Small examples with simple numbers, for people; the smallest first. */
  small(rng: Rng): Iterable<World>;
  /** The words for one world; with `broken`, for the same world with this assumption violated. */
  words(world: World, broken?: Assumption): Words;
  /** The example in a sentence. */
  describe(world: World): string;
  /** For each assumption, what is so in the world where it is broken. */
  readonly broken: Readonly<Record<Assumption, string>>;
  /** What `solves` needs: the value of a line at another place, and what is wrong with a place that it cannot be. */
  readonly places?: {
    at(words: Words, place: number, line: () => Value): Value;
    refuse(place: Value): string | undefined;
  };
}
