import type { Rng } from '../../../lib/engine/rng';
import { rewardToGo as reference } from '../../../lib/estimators/rewardToGo';
import type { Case, Exercise, MakeCase } from '../exercise';
import { returns } from '../expect';
import { integer, list } from '../random';

const ofRewards = (rewards: readonly number[], gamma: number): MakeCase => {
  const expected = Array.from(reference(rewards, gamma));
  return () => ({ args: [[...rewards], gamma], judge: returns(expected) });
};

function* randomCases(rng: Rng): Iterable<MakeCase> {
  yield ofRewards([1, 2, 3], 0.5);
  for (let k = 0; k < 12; k++) {
    // Two steps at least, none of them unpaid: so that every mistake shows.
    const rewards = list(integer(rng, 2, 6), () => integer(rng, 1, 9) * (rng() < 0.5 ? -1 : 1));
    yield ofRewards(rewards, Math.floor(1 + rng() * 9) / 10);
  }
}

const MANY = 100_000;
const GAMMA = 0.99;

/** Checked by four numbers: to send and compare them all would take longer than the exercise. Made once, for they never change. */
let manyRewards: MakeCase | undefined;

function makeManyRewards(): MakeCase {
  const all = reference(
    list(MANY, (t) => t % 7),
    GAMMA,
  );
  const sum = all.reduce((total, g) => total + g, 0);
  const right = returns({ length: MANY, first: all[0], last: all[MANY - 1], sum });
  const judge: Case['judge'] = (answer) =>
    answer.kind === 'returned' && answer.value === 'unshift'
      ? { sentence: 'Your function takes the square of the time: `unshift` moves the whole array at every step.' }
      : right(answer);
  return () => ({ args: [MANY, GAMMA], shown: `rewardToGo(100,000 rewards 0, 1, … 6, 0, 1, …; ${GAMMA})`, judge });
}

export const rewardToGo: Exercise = {
  id: '2.5',
  file: '02-log-derivative',
  exports: ['rewardToGo'],
  title: 'Reward-to-go',
  difficulty: 1,
  minutes: 8,
  hints: [
    'What does the last step get? And the one before it?',
    'G_t = r_t + γ·G_{t+1}: each entry needs the one after it.',
    'Make an array of the same length, and fill it from the last index to the first.',
  ],
  tests: [
    {
      name: 'each step gets what is paid from it on, discounted from there; the rewards stay as they are',
      points: 1,
      lookAt: 'Do [1, 2, 3] with γ = ½ by hand, the last step first.',
      call: 'rewardToGo',
      cases: randomCases,
    },
    {
      name: 'single steps, none at all, γ = 0 and γ = 1',
      points: 0.5,
      lookAt: 'Try the shortest episodes that there are, and both ends of γ.',
      call: 'rewardToGo',
      *cases() {
        yield ofRewards([], 0.9);
        yield ofRewards([4], 0.9);
        yield ofRewards([1, 2, 3], 0);
        yield ofRewards([1, 2, 3], 1);
      },
    },
    {
      name: 'an episode of 100,000 steps is as easy as one of three',
      points: 0.5,
      lookAt:
        'What does your loop do with the whole array at every step? And does a function call itself for every step?',
      call: 'rewardToGo',
      harness: 'manyRewards',
      *cases() {
        yield (manyRewards ??= makeManyRewards());
      },
    },
  ],
};
