import type { Environment } from './environment';
import type { FiniteMdp } from './finiteMdp';
import { finiteMdpEnvironment } from './finiteMdpEnvironment';

/** A world that can be lived in but not read. */
export interface Blindfolded extends Environment<number> {
  /** Throws: nobody may read ρ₀. */
  readonly start: never;
  /** Throws: nobody may read p. */
  readonly outcomes: never;
}

/**
 * A finite MDP to step in, whose tables throw when anybody reads them: whatever works here needs no model of the world.
 *
 * @example
 * import { blindfold, makeRng, thinIce } from './lib/index';
 * const world = blindfold(thinIce());
 * world.reset(makeRng(1)).length; // → 1
 */
export function blindfold(mdp: FiniteMdp): Blindfolded {
  const hidden = (what: string) => ({
    get(): never {
      throw new Error(`${mdp.id} is blindfolded: its ${what} cannot be read, only lived through.`);
    },
  });
  return Object.defineProperties(
    { ...finiteMdpEnvironment(mdp) },
    { start: hidden('start probabilities'), outcomes: hidden('transition probabilities') },
  ) as Blindfolded;
}
