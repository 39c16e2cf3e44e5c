import type { Rng } from '../engine/rng';
import type { Environment, Step } from './environment';
import { EpisodeClock } from './episodeClock';
import { actionError } from './refuse';

/** What makes one world without states different from another. */
export interface Stateless {
  readonly id: string;
  readonly actions: number;
  /** How often one acts in an episode. */
  readonly rounds: number;
  /** The reward of an action; chance comes from the `rng` of the last `reset`. */
  pay(action: number, rng: Rng): number;
}

/**
 * A world in which there is nothing to see: one state, a reward an action, a fixed number of rounds an episode. Bandits and
 * repeated games are of this kind. The last round is an end, not a cut: no value follows it.
 */
export function statelessEnvironment({ id, actions, rounds, pay }: Stateless): Environment<number> {
  const clock = new EpisodeClock(id, rounds);
  let random: Rng = () => 0;
  const environment: Environment<number> = {
    id,
    observationSpace: { kind: 'discrete', n: 1 },
    actionSpace: { kind: 'discrete', n: actions },
    maxEpisodeSteps: Infinity,
    reset(rng: Rng): Float32Array {
      random = rng;
      clock.reset();
      return new Float32Array(1);
    },
    step(action: number): Step {
      if (!(Number.isInteger(action) && action >= 0 && action < actions)) throw actionError(environment, action);
      clock.requireRunning();
      const reward = pay(action, random);
      return { observation: new Float32Array(1), reward, terminated: clock.tick(false), truncated: false };
    },
  };
  return environment;
}
