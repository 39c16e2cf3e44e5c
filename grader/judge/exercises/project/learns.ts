import type { RunTest } from '../../exercise';
import { valueOf } from '../../noAnswer';
import { integer } from '../../random';
import { drawDisguise } from '../drawDisguise';
import { say } from './ask';
import { exam } from './exam';

export const MAX_STEPS = 300_000;
export const MAX_EPISODES = 5000;
/** Of 500; the mean of 100 hidden episodes. */
export const GOAL = 475;
/**
 * Two of three seeds. The model solution solved 600 of 600 under disguises (bench/results/project.json): a seed is lost with a chance below
 * 0.005 (95 %), and two of three with one below 1e-4. Half of the seeds need 88,000 steps, 95 % fewer than 148,000.
 */
const [SEEDS, NEEDED] = [3, 2];
/** A batch that has begun may be finished. */
const LARGEST_BATCH = 16 * 500;

/** Trains on up to three hidden seeds, each under a disguise; stops as soon as it is decided. */
export const learns: RunTest['run'] = async (student, rng) => {
  const scores: number[] = [];
  let [entropy, gaveUp] = [0, false];
  while (scores.length < SEEDS) {
    const disguise = drawDisguise(rng);
    const task = { seed: integer(rng, 1, 1e6), episodes: MAX_EPISODES, maxSteps: MAX_STEPS, goal: GOAL, disguise };
    const { begin, next, passed, ...hidden } = exam(rng, disguise, GOAL);
    const how = { harness: 'solvingAgent', seconds: 60 };
    const told = valueOf(await student.call('buildReinforceAgent', [task, { begin, next, passed }], how));
    const { steps, episodes } = told as { readonly steps: number; readonly episodes: number };
    if (steps > MAX_STEPS + LARGEST_BATCH)
      return say('train does not keep to maxSteps: after so many steps no new episode begins.');
    scores.push(hidden.best());
    entropy = hidden.entropy();
    gaveUp = steps < MAX_STEPS && episodes < MAX_EPISODES;
    const solved = scores.filter((score) => score >= GOAL).length;
    if (solved === NEEDED) return undefined;
    if (solved + SEEDS - scores.length < NEEDED) break;
  }
  const found = [
    `${GOAL} or more on ${NEEDED} of ${SEEDS} seeds`,
    `mean returns of ${scores.map((score) => score.toFixed(0)).join(', ')}`,
  ] as const;
  if (gaveUp)
    return say(
      'train came back before its steps and episodes were used up, with an agent that drops the pole. The grader’s CartPole is under a disguise: numbers of the observation change places and signs, actions change names. Only what was learned in that environment fits it.',
      ...found,
    );
  if (entropy > 0.62)
    return say(
      'After 300,000 steps your policy still nearly tosses coins. Advantages have size 1 here: an entropy coefficient of 0.1 is as loud as they are. Take a hundredth.',
      ...found,
    );
  return say(
    'Fewer than two of three agents balance the pole for 475 steps on average after 300,000 steps of training. Look at the curve: does it never rise (sign, learning rate), or rise and fall (steps too large, no baseline)?',
    ...found,
  );
};
