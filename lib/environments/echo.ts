import type { Rng } from '../engine/rng';
import type { Environment, Step } from './environment';
import { EpisodeClock } from './episodeClock';
import { actionError } from './refuse';

export interface EchoOptions {
  /** T, steps an episode; 100 unless given. */
  readonly steps?: number;
  /** ρ in [0, 1]: how much of a press is still heard one step later; 0 unless given. */
  readonly memory?: number;
  /** c: added to every reward; 0 unless given. */
  readonly shift?: number;
}

/** Echo's options with defaults and checks. @throws RangeError */
export function echoOptions({ steps = 100, memory = 0, shift = 0 }: EchoOptions): Required<EchoOptions> {
  if (!(Number.isInteger(steps) && steps > 0))
    throw new RangeError(`Echo: steps is ${steps}; expected an integer > 0.`);
  if (!(memory >= 0 && memory <= 1)) throw new RangeError(`Echo: memory is ${memory}; expected a number in [0, 1].`);
  if (!Number.isFinite(shift)) throw new RangeError(`Echo: shift is ${shift}; expected a finite number.`);
  return { steps, memory, shift };
}

/**
 * Echo: two buttons, and each press is heard for a while. The smallest problem that shows how noise grows.
 *
 * With s_t = a_t − ½: r_k = c + Σ_{t≤k} ρ^{k−t} s_t, for T steps. Observation [2]: the step t, and what is still heard,
 * Σ_{j<t} ρ^{t−j} s_j; the value of a state needs both, a policy of one shared logit neither. With ρ = 0 and c = ½ the reward
 * is the action itself.
 *
 * @throws RangeError for options out of range; from `step` for an action other than 0 or 1
 * @example
 * import { echo, makeRng } from './lib/index';
 * const buttons = echo({ steps: 2, memory: 0.5 });
 * buttons.reset(makeRng(1));
 * [buttons.step(1).reward, buttons.step(0).reward]; // → [0.5, -0.25]
 */
export function echo(options: EchoOptions = {}): Environment<number> {
  const { steps, memory, shift } = echoOptions(options);
  const clock = new EpisodeClock('Echo', steps);
  let t = 0;
  let heard = 0;

  const environment: Environment<number> = {
    id: 'Echo',
    observationSpace: { kind: 'box', low: [0, -Infinity], high: [steps, Infinity] },
    actionSpace: { kind: 'discrete', n: 2 },
    maxEpisodeSteps: steps,
    reset(_rng: Rng): Float32Array {
      t = heard = 0;
      clock.reset();
      return new Float32Array(2);
    },
    step(action: number): Step {
      if (action !== 0 && action !== 1) throw actionError(environment, action);
      clock.requireRunning();
      t++;
      const loudness = heard + action - 0.5;
      heard = memory * loudness;
      // The last step is an end, not a cut: T belongs to the problem, and is seen.
      const terminated = clock.tick(false);
      return { observation: new Float32Array([t, heard]), reward: shift + loudness, terminated, truncated: false };
    },
  };
  return environment;
}
