import type { Environment, Step } from './environment';
import type { EnvironmentOptions } from './environmentOptions';
import { type FiniteMdp, observationCount, observationOf } from './finiteMdp';
import type { Rng } from '../engine/rng';
import { checkFiniteMdp } from './checkFiniteMdp';
import { draw } from './draw';
import { EpisodeClock } from './episodeClock';
import { actionError } from './refuse';

/**
 * A finite MDP to step in: the observation is the index of what is seen, [1].
 *
 * The agent reads the world through `step` alone, so what it learns it learns blindfolded. Draws: one for the start if there
 * is a choice, one a step if the action has several outcomes.
 *
 * @param options.maxEpisodeSteps the MDP's horizon unless given
 * @throws RangeError for tables that are no MDP; from `step`: an action out of range, a step before `reset` or after the end
 * @example
 * import { finiteMdpEnvironment, makeRng, thinIce } from './lib/index';
 * const day = finiteMdpEnvironment(thinIce());
 * day.reset(makeRng(1));
 * day.maxEpisodeSteps; // → 3
 */
export function finiteMdpEnvironment(mdp: FiniteMdp, options: EnvironmentOptions = {}): Environment<number> {
  checkFiniteMdp(mdp);
  const { id, actions, start, outcomes, terminal } = mdp;
  const clock = new EpisodeClock(id, options.maxEpisodeSteps ?? mdp.horizon);
  const onlyStart = start.indexOf(1);
  const chances = outcomes.map((row) => row.map((list) => list.map((outcome) => outcome.probability)));
  let state = 0;
  let random: Rng = () => 0;
  const seen = () => new Float32Array([observationOf(mdp, state)]);

  const environment: Environment<number> = {
    id,
    observationSpace: { kind: 'discrete', n: observationCount(mdp) },
    actionSpace: { kind: 'discrete', n: actions },
    maxEpisodeSteps: clock.limit,

    reset(rng: Rng): Float32Array {
      random = rng;
      state = onlyStart >= 0 ? onlyStart : draw(start, rng);
      clock.reset();
      return seen();
    },

    step(action: number): Step {
      if (!(Number.isInteger(action) && action >= 0 && action < actions)) throw actionError(environment, action);
      clock.requireRunning();
      const list = outcomes[state][action];
      const { next, reward } = list.length === 1 ? list[0] : list[draw(chances[state][action], random)];
      state = next;
      const terminated = terminal[next];
      return { observation: seen(), reward, terminated, truncated: clock.tick(terminated) };
    },
  };
  return environment;
}
