import type { Rng } from '../../../lib/engine/rng';
import type { ScriptedWorld } from '../../student/harnesses/trainScript';
import { integer, list } from '../random';

/** A world for a training that pays nothing, so that the policy stays as undecided as it was, and writes down what is done to it. */
export function scriptedTraining(rng: Rng, steps: number, batch: number) {
  const lengths = list(20, () => integer(rng, 2, 9));
  const wrong: string[] = [];
  const log: unknown[] = [];
  const drawn: (number | null)[] = [];
  const actions: number[] = [];
  let [k, t, spent, late, playing] = [-1, 0, 0, 0, false];
  const end = () => (k % 2 ? 'truncated' : 'terminated');
  const world: ScriptedWorld = {
    reset(number) {
      if (playing) wrong.push(`You cut episode ${k + 1} off and reset the world: an episode is played to its end.`);
      if (number === null) wrong.push('environment.reset got no rng: hand it the one that you were given.');
      else if (drawn.includes(number))
        wrong.push(
          'Every episode begins with the same random numbers: hand reset the rng that you were given, do not make a new one each time.',
        );
      if (spent >= steps && ++late >= Math.max(2, batch))
        wrong.push(`The budget of ${steps} steps is spent, and you go on beginning episodes.`);
      if (late > 50) throw new Error('the budget is spent');
      drawn.push(number);
      log.push(['reset', number]);
      [k, t, playing] = [k + 1, 0, true];
      return [1, 0.5];
    },
    step(action) {
      log.push(action);
      if (!playing) {
        wrong.push(
          k < 0
            ? 'You took a step before the first reset.'
            : `You took a step after episode ${k + 1} was over (${end()}): reset first.`,
        );
        throw new Error('step after the end of an episode');
      }
      actions.push(action);
      spent++;
      const over = ++t === lengths[k % lengths.length];
      playing = !over;
      return {
        observation: [1, 0.5],
        reward: 0,
        terminated: over && end() === 'terminated',
        truncated: over && end() === 'truncated',
      };
    },
  };
  const complaint = (): string | undefined => {
    if (wrong.length) return wrong[0];
    if (playing)
      return `You stopped in the middle of episode ${k + 1}: the episode under way is played to its end, also when the budget is spent.`;
    if (spent < steps) return `You stopped after ${spent} steps; the budget is ${steps}.`;
    if (new Set(actions).size < 2)
      return `In ${spent} steps your agent did the same thing every time. While it trains it must act by its dice, or it never finds out what else there is.`;
    return undefined;
  };
  return { world, complaint, log: () => log };
}
