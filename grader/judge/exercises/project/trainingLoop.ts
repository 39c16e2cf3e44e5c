import type { Rng } from '../../../../lib/engine/rng';
import type { MakeCase } from '../../exercise';
import { integer } from '../../random';
import { ask, mean, sameList, say, sum, tells, type Played } from './ask';

interface Trained {
  readonly record?: Partial<Played>;
  readonly played: Played;
  readonly lines: readonly string[];
}

/** Part 3: plays what it is asked for, and tells what it played. */
export function trainingLoop(rng: Rng): MakeCase {
  const task = { seed: integer(rng, 1, 1e6), episodes: 205, longest: 25 };
  return ask<Trained>(
    [task],
    'agent.train(CartPole, half a point a step, { episodes: 205, rng, log })',
    ({ record, played, lines }) => {
      if (played.abandoned)
        return say(
          'You reset the environment in the middle of an episode and throw away what was played: long episodes are lost, and the rest is too short on average. Play every episode to its end.',
        );
      if (played.returns.length !== 205)
        return say('train did not play as many episodes as it was asked for.', '205 episodes');
      if (!sameList(record?.returns, played.returns))
        return say(
          'The returns that train gives back are not those that were played: the sum of each episode’s rewards, without γ, in order.',
        );
      if (!sameList(record?.lengths, played.lengths))
        return say('The lengths that train gives back are not those that were played.');
      if (lines.length < 2) return say('train logs too little: at least one line every 100 episodes.');
      const wanted = mean(played.returns.slice(100, 200));
      if (!lines.some((line) => tells(line, wanted)))
        return say(
          'Your log does not tell the mean return of the *last* 100 episodes.',
          `${wanted.toFixed(2)} after 200 episodes`,
        );
      return undefined;
    },
  );
}

/** Part 3: no episode begins after the budget is spent. */
export function budget(rng: Rng): MakeCase {
  const task = { seed: integer(rng, 1, 1e6), episodes: 5000, maxSteps: 300, longest: 25 };
  return ask<Trained>([task], 'agent.train(CartPole, { episodes: 5000, maxSteps: 300, rng, log })', ({ played }) => {
    const steps = sum(played.lengths);
    // A batch of up to 16 episodes that has begun may be finished.
    if (steps >= 300 && steps <= 300 + 16 * 25) return undefined;
    return say(
      'train does not keep to maxSteps: after so many steps no new episode begins.',
      `300 to 700 steps, not ${steps}`,
    );
  });
}
