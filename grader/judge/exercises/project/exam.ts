import type { Rng } from '../../../../lib/engine/rng';
import { cartPole } from '../../../../lib/environments/cartPole';
import { disguise, type Disguise } from '../../../student/harnesses/disguise';
import { list } from '../../random';
import { entropyOf, type Rows } from './ask';

const EPISODES = 100;

/**
 * Hidden episodes of CartPole under a disguise, all at once, in the judge's own environments and by its own dice. The agent under examination is asked for
 * probabilities while its training stands still; what it scores is known here alone.
 */
export function exam(rng: Rng, mask: Disguise, goal: number) {
  let playing: { readonly environment: ReturnType<typeof disguise>; observation: number[] }[] = [];
  let [steps, entropies, asked, best] = [0, 0, 0, -Infinity];
  const observations = (): Rows => playing.map(({ observation }) => observation);
  return {
    /** A new examination: the observations that are asked about first. */
    begin(): Rows {
      playing = list(EPISODES, () => {
        const environment = disguise(cartPole(), mask);
        return { environment, observation: Array.from(environment.reset(rng)) };
      });
      [steps, entropies, asked] = [0, 0, 0];
      return observations();
    },
    /** The next observations, for these probabilities; none: it is over. */
    next(rows: unknown): Rows {
      const pi = Array.isArray(rows) ? (rows as Rows) : [];
      entropies += entropyOf(pi);
      asked++;
      playing = playing.filter((copy, i) => {
        const p = pi[i]?.[0];
        if (!(p >= 0 && p <= 1)) return false; // no probability: this episode is over
        const step = copy.environment.step(rng() < p ? 0 : 1);
        copy.observation = Array.from(step.observation);
        steps++;
        return !step.terminated && !step.truncated;
      });
      if (!playing.length) best = Math.max(best, steps / EPISODES);
      return observations();
    },
    passed: (): boolean => best >= goal,
    /** The best mean of an examination that was played to its end. */
    best: (): number => Math.max(0, best),
    /** Mean entropy of the policy in the last one. */
    entropy: (): number => entropies / asked,
  };
}
