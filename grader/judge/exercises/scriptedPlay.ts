import type { Script } from '../../student/harnesses/playEpisodes';
import type { Complaint } from '../exercise';
import { asked, counted } from '../show';
import type { Returned, Threw } from '../student';

/** What an episode pays, step after step, and how it ends. */
export interface Episode {
  readonly rewards: readonly number[];
  readonly end: 'terminated' | 'truncated';
}

/** A world and an actor that follow a script and write down who asks them what. The observation of step t of episode k is [k, t]. */
export function scriptedPlay(episodes: readonly Episode[]) {
  const log: unknown[] = [];
  const wrong: string[] = [];
  let [k, t, playing] = [-1, 0, false];
  let shown: number[] = [];
  let drawn = 0;
  const script: Script = {
    draw: () => (++drawn % 97) / 97,
    reset(number) {
      if (playing) wrong.push(`Episode ${k + 1} is not over yet, and you reset the world.`);
      if (number === null) wrong.push('environment.reset got no rng: hand it the one that you were given.');
      [k, t, playing] = [k + 1, 0, true];
      log.push(['reset', number]);
      if (k >= episodes.length)
        throw new Error(`${counted(episodes.length, 'episode')} and no more: you begin another one`);
      return (shown = [k, 0]);
    },
    sample(observation, number) {
      if (number === null) wrong.push('policy.sample got no rng: hand it the one that you were given.');
      if (observation.join() !== shown.join())
        wrong.push(
          `The policy saw the observation [${observation}] when the world was at [${shown}]: hand on what the last step returned.`,
        );
      log.push(['sample', observation, number]);
      return { action: (k + t) % 2 };
    },
    step(action) {
      log.push(['step', action]);
      if (!playing) {
        wrong.push(
          k < 0
            ? 'You took a step before the first reset.'
            : `You took a step after episode ${k + 1} was over (${episodes[k].end}): reset first.`,
        );
        throw new Error('step after the end of an episode');
      }
      if (action !== (k + t) % 2) wrong.push('The world got another action than the policy chose.');
      const { rewards, end } = episodes[k];
      const reward = rewards[t];
      const over = ++t === rewards.length;
      playing = !over;
      return {
        observation: (shown = [k, t]),
        reward,
        terminated: over && end === 'terminated',
        truncated: over && end === 'truncated',
      };
    },
  };
  return {
    script,
    log: () => log,
    /** What went wrong on the way, the first of it. */
    complaint(answer: Returned | Threw): Complaint | undefined {
      if (wrong.length) return { sentence: wrong[0], expected: 'reset, then sample and step in turns until the end' };
      if (answer.kind === 'returned' && (k + 1 < episodes.length || playing))
        return {
          sentence: `You played ${counted(k + 1, 'episode')}; ${asked(episodes.length)}, each to its end.`,
        };
      return undefined;
    },
  };
}
