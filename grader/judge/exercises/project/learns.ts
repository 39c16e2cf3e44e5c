import type { RunTest } from '../../exercise';
import { valueOf } from '../../noAnswer';
import { integer } from '../../random';
import { say } from './ask';
import { exam } from './exam';

export const MAX_STEPS = 300_000;
/** Of 500; the mean of 100 hidden episodes. */
export const GOAL = 475;
/**
 * Two of three seeds. The model solution solved 525 of 525 (bench/results/project.json): a seed is lost with a chance below 0.0057 (95 %), and
 * two of three with one below 1e-4. Half of the seeds need 133,000 steps, 95 % fewer than 208,000.
 */
const [SEEDS, NEEDED] = [3, 2];
/** A batch that has begun may be finished. */
const LARGEST_BATCH = 16 * 500;

/** Trains on up to three hidden seeds; stops as soon as it is decided. */
export const learns: RunTest['run'] = async (student, rng) => {
  const scores: number[] = [];
  let entropy = 0;
  while (scores.length < SEEDS) {
    const task = { seed: integer(rng, 1, 1e6), maxSteps: MAX_STEPS, goal: GOAL };
    const { begin, next, passed, ...hidden } = exam(rng, GOAL);
    const how = { harness: 'solvingAgent', seconds: 60 };
    const { steps } = valueOf(await student.call('buildReinforceAgent', [task, { begin, next, passed }], how)) as {
      steps: number;
    };
    if (steps > MAX_STEPS + LARGEST_BATCH)
      return say('train does not keep to maxSteps: after so many steps no new episode begins.');
    scores.push(hidden.best());
    entropy = hidden.entropy();
    const solved = scores.filter((score) => score >= GOAL).length;
    if (solved === NEEDED) return undefined;
    if (solved + SEEDS - scores.length < NEEDED) break;
  }
  if (entropy > 0.62)
    return say(
      'After 300,000 steps your policy still nearly tosses coins. Advantages have size 1 here: an entropy coefficient of 0.1 is as loud as they are. Take a hundredth.',
    );
  return say(
    'Fewer than two of three agents balance the pole for 475 steps on average after 300,000 steps of training. Look at the curve: does it never rise (sign, learning rate), or rise and fall (steps too large, no baseline)?',
    `hidden means ${scores.map((score) => score.toFixed(0)).join(', ')}`,
  );
};
