import type { FiniteMdp } from './finiteMdp';
import type { EchoOptions } from './echo';
import { echoOptions } from './echo';

/**
 * Echo as tables, for enumeration: a state is the whole history of presses, so T steps have 2^T − 1 states and an end.
 *
 * State 2^t − 1 + h is step t after the history h, read as bits, the latest last; `echoStep(state)` gives t.
 *
 * @throws RangeError for options out of range, or more than 12 steps
 * @example
 * import { echoMdp, linearSoftmax, trajectories } from './lib/index';
 * const coin = linearSoftmax({ theta: [0], actions: 2, features: (_, action) => [action] });
 * trajectories(echoMdp({ steps: 6 }), coin).length; // → 64
 */
export function echoMdp(options: EchoOptions = {}): FiniteMdp {
  const { steps, memory, shift } = echoOptions(options);
  if (steps > 12) throw new RangeError(`echoMdp: ${steps} steps have 2^${steps} histories; expected at most 12 steps.`);
  const end = 2 ** steps - 1;
  const loudness = new Float64Array(end);
  const outcomes = Array.from({ length: end }, (_, state) => {
    const step = echoStep(state);
    return [0, 1].map((action) => {
      const heard = memory * loudness[state] + action - 0.5;
      const next = step + 1 === steps ? end : 2 * state + 1 + action;
      if (next < end) loudness[next] = heard;
      return [{ next, probability: 1, reward: shift + heard }];
    });
  });
  return {
    id: 'Echo',
    states: end + 1,
    actions: 2,
    start: [1, ...Array<number>(end).fill(0)],
    outcomes: [...outcomes, []],
    terminal: [...outcomes.map(() => false), true],
    horizon: steps,
  };
}

/**
 * The step t at which a state of `echoMdp` is visited.
 *
 * @example
 * import { echoStep } from './lib/index';
 * echoStep(3); // → 2
 */
export function echoStep(state: number): number {
  return Math.floor(Math.log2(state + 1));
}
