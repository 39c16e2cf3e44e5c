import { makeRng, type Rng } from '../../../lib/engine/rng';
import { cartPole } from '../../../lib/environments/cartPole';
import { disguise, type Disguise } from '../../student/harnesses/disguise';
import type { Complaint } from '../exercise';
import { NoAnswer, valueOf } from '../noAnswer';
import { integer, list } from '../random';
import { showValue } from '../show';
import type { Answer, Student } from '../student';
import { drawDisguise } from './drawDisguise';

/** What a trained agent is asked with: rows in, probabilities out. */
type Ask = (rows: readonly number[][]) => Promise<Answer>;

const SEEDS = 5;
const NEEDED = 2;
const EPISODES = 100;
const SOLVED = 475;

/** Trains on up to five hidden seeds, each under a disguise; stops as soon as it is decided. */
export async function solveCartPole(student: Student, rng: Rng): Promise<Complaint | undefined> {
  const scores: number[] = [];
  while (scores.length < SEEDS) {
    scores.push(await trainAndPlay(student, rng));
    const solved = scores.filter((score) => score >= SOLVED).length;
    if (solved >= NEEDED) return undefined;
    if (solved + SEEDS - scores.length < NEEDED) break;
  }
  return {
    sentence: diagnosis(Math.max(...scores)),
    returned: `mean returns of ${scores.map((score) => score.toFixed(0)).join(', ')}`,
    expected: `${SOLVED} or more on ${NEEDED} of ${SEEDS} seeds`,
  };
}

async function trainAndPlay(student: Student, rng: Rng): Promise<number> {
  const mask = drawDisguise(rng);
  const seed = integer(rng, 1, 2 ** 31);
  const training = { seed, steps: 150_000, batch: 2, learningRate: 0.05, gamma: 0.99, disguise: mask };
  const answer = await student.call('train', [training], { harness: 'trainCartPole', seconds: 60 });
  const { probabilities } = valueOf(answer) as { probabilities?: Ask };
  if (!probabilities) throw new NoAnswer('threw', 'Your train returned no agent with a function `probabilities`.');
  return playAll(probabilities, mask, makeRng(seed + 1));
}

/** Mean return of a hundred episodes that are played at once: one question for each step of all that still stand. */
async function playAll(probabilities: Ask, mask: Disguise, rng: Rng): Promise<number> {
  const worlds = list(EPISODES, () => disguise(cartPole(), mask));
  let standing = worlds.map((world) => ({ world, seen: Array.from(world.reset(rng)) }));
  let total = 0;
  while (standing.length) {
    const pi = valueOf(await probabilities(standing.map(({ seen }) => seen))) as readonly (readonly number[])[];
    standing = standing.filter((each, i) => {
      const left = pi[i]?.[0];
      if (!(left >= 0 && left <= 1 + 1e-6))
        throw new NoAnswer(
          'threw',
          `Your agent’s probabilities are ${showValue(pi[i])}; numbers from 0 to 1 are asked for.`,
        );
      const { observation, reward, terminated, truncated } = each.world.step(rng() < left ? 0 : 1);
      total += reward;
      each.seen = Array.from(observation);
      return !terminated && !truncated;
    });
  }
  return total / EPISODES;
}

function diagnosis(best: number): string {
  if (best < 13) return 'About 9 is an agent that always pushes one way: the sign, or steps that are far too large.';
  if (best < 40)
    return 'About 22 is a coin: what was learned does not reach the policy, or the action that is recorded is not the one taken.';
  return best < 300
    ? 'It learns, but slowly or from noise: is G from each step on, and is the offset subtracted?'
    : 'It is almost there: is the offset of earlier updates subtracted, and does the learning rate fall to 0?';
}
