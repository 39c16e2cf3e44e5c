import type { Environment, Observation } from '../../../lib/environments/environment';

/** The same task with other names for things, so that a rule found elsewhere does not fit it, and learning it is as hard as ever. */
export interface Disguise {
  /** Observation i is what was observation `order[i]` … */
  readonly order: readonly number[];
  /** … times `signs[i]`, 1 or −1. */
  readonly signs: readonly number[];
  /** Actions 0 and 1 are exchanged. */
  readonly swapped: boolean;
}

/** An environment under a disguise. */
export function disguise(world: Environment<number>, { order, signs, swapped }: Disguise): Environment<number> {
  const masked = (seen: Observation): Float32Array => Float32Array.from(order, (from, i) => signs[i] * seen[from]);
  return {
    ...world,
    reset: (rng) => masked(world.reset(rng)),
    step(action) {
      const step = world.step(swapped && (action === 0 || action === 1) ? 1 - action : action);
      return { ...step, observation: masked(step.observation) };
    },
  };
}
