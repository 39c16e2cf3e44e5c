import type { Rng } from '../../../lib/engine/rng';
import { rewardToGo } from '../../../lib/estimators/rewardToGo';
import { score } from '../../../lib/policies/score';
import type { Exercise, MakeCase } from '../exercise';
import { returns } from '../expect';
import { decimal, integer, list } from '../random';

interface Episode {
  readonly logits: readonly (readonly number[])[];
  readonly actions: readonly number[];
  readonly rewards: readonly number[];
}

const of =
  (episodes: readonly Episode[], gamma: number): MakeCase =>
  () => {
    const expected = episodes.map(({ logits, actions, rewards }) => {
      const G = rewardToGo(rewards, gamma);
      return logits.map((z, t) => score(z, actions[t]).map((part) => (-G[t] * part) / episodes.length));
    });
    return { args: [structuredClone(episodes), gamma], judge: returns(expected) };
  };

function episode(rng: Rng, length: number, actions = 2): Episode {
  return {
    logits: list(length, () => list(actions, () => decimal(rng, -2, 2, 1))),
    actions: list(length, () => integer(rng, 0, actions - 1)),
    rewards: list(length, () => integer(rng, 1, 9)),
  };
}

/** Two episodes, of three steps and of one: every known mistake gives numbers of its own. */
const two: readonly Episode[] = [
  {
    logits: [
      [0, 1],
      [1, 0],
      [0.5, 0.5],
    ],
    actions: [1, 1, 0],
    rewards: [1, 2, 3],
  },
  { logits: [[-1, 0.5]], actions: [0], rewards: [4] },
];

export const policyGradient: Exercise = {
  id: '3.4',
  file: '03-reinforce',
  exports: ['policyGradient'],
  title: 'Policy gradient by hand',
  difficulty: 2,
  minutes: 20,
  hints: [
    'Three parts, one after the other: G within each episode, π of each row, and their product.',
    'By the logits −log π(a) · G has the slope G · (π − onehot(a)).',
    'Divide by the number of episodes and by nothing else. Begin each episode’s G at 0.',
  ],
  tests: [
    {
      name: 'two episodes, of three steps and of one',
      points: 3,
      lookAt: 'Do the episode of one step by hand. Then the last step of the long one, then the one before it.',
      call: 'policyGradient',
      *cases(rng) {
        yield of(two, 0.5);
        for (let k = 0; k < 4; k++) yield of([episode(rng, 3), episode(rng, 1)], integer(rng, 1, 9) / 10);
      },
    },
    {
      name: 'any number of episodes of any lengths, three actions',
      points: 3,
      lookAt: 'What changes when a third episode joins? Everything gets smaller, by the same factor.',
      call: 'policyGradient',
      *cases(rng) {
        yield of([episode(rng, 5)], 0.9);
        for (let k = 0; k < 4; k++)
          yield of(
            list(integer(rng, 2, 4), (i) => episode(rng, 1 + ((i + k) % 4), 3)),
            [0, 0.5, 0.9, 1][k],
          );
      },
    },
    {
      name: 'logits of ±1,000',
      points: 2,
      lookAt: 'What is e^1000 in a computer?',
      call: 'policyGradient',
      *cases(rng) {
        yield of([{ logits: [[1000, -1000]], actions: [1], rewards: [2] }], 0.9);
        const extreme = list(3, () => list(2, () => integer(rng, -1000, 1000)));
        yield of([{ logits: extreme, actions: [0, 1, 0], rewards: [1, 1, 1] }, episode(rng, 2)], 1);
      },
    },
  ],
};
