import type { Rng } from '../../../lib/engine/rng';
import { rewardToGo as reference } from '../../../lib/estimators/rewardToGo';
import type { Exercise, MakeCase } from '../exercise';
import { returns } from '../expect';

const ofRewards = (rewards: readonly number[], gamma: number): MakeCase => {
  const expected = Array.from(reference(rewards, gamma));
  return () => ({ args: [[...rewards], gamma], judge: returns(expected) });
};

function* randomCases(rng: Rng): Iterable<MakeCase> {
  yield ofRewards([1, 2, 3], 0.5);
  for (let k = 0; k < 12; k++) {
    const rewards = Array.from({ length: 1 + Math.floor(rng() * 6) }, () => Math.floor(rng() * 19) - 9);
    yield ofRewards(rewards, Math.floor(1 + rng() * 9) / 10);
  }
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
      name: 'each step gets what is paid from it on, discounted from there',
      points: 1,
      lookAt: 'Do [1, 2, 3] with γ = ½ by hand, the last step first.',
      call: 'rewardToGo',
      cases: randomCases,
    },
    {
      name: 'long episodes, single steps, none at all, γ = 0 and γ = 1',
      points: 1,
      lookAt: 'Try the shortest episodes that there are, and a very long one.',
      call: 'rewardToGo',
      *cases() {
        yield ofRewards([], 0.9);
        yield ofRewards([4], 0.9);
        yield ofRewards([1, 2, 3], 0);
        yield ofRewards([1, 2, 3], 1);
        const many = Array.from({ length: 100_000 }, (_, t) => t % 7);
        yield () => ({ ...ofRewards(many, 0.99)(), shown: 'rewardToGo(100,000 rewards, 0.99)' });
      },
    },
  ],
};
