import type { Rng } from '../../../lib/engine/rng';
import type { Case, Exercise, MakeCase } from '../exercise';
import { accepts, returns, throws } from '../expect';
import { integer, list, tenth } from '../random';

function ask(rewards: readonly number[], k: number): MakeCase {
  const expected = rewards.map((r, i) => {
    const others = rewards.filter((_, j) => j !== i && Math.floor(j / k) === Math.floor(i / k));
    return r - others.reduce((sum, x) => sum + x, 0) / others.length;
  });
  return (): Case => ({ args: [Float64Array.from(rewards), k], judge: returns(expected) });
}

function* drawn(rng: Rng, prompts: (rng: Rng) => number): Iterable<MakeCase> {
  for (let n = 0; n < 6; n++) {
    const k = integer(rng, 2, 5);
    // Each prompt has a level of its own, as c(x) allows: whoever mixes prompts is far off.
    const levels = list(prompts(rng), (i) => 20 * i + tenth(rng, -3, 3));
    yield ask(
      levels.flatMap((level) => list(k, (j) => level + j + tenth(rng, -2, 2))),
      k,
    );
  }
}

export const rlooAdvantage: Exercise = {
  id: '5.7',
  file: '05-rlhf',
  exports: ['rlooAdvantage'],
  title: 'Leave one out, prompt by prompt',
  difficulty: 2,
  minutes: 8,
  hints: [
    'Reply i belongs to prompt ⌊i / k⌋. Who are the others of its group?',
    'The others’ sum is the group’s sum less one’s own; there are k − 1 of them.',
    'const start = i − (i % k); the group is rewards.subarray(start, start + k).',
  ],
  tests: [
    {
      name: 'one prompt: less the mean of the others',
      points: 1,
      lookAt: 'Rewards 1 and 3, k = 2: what did the other one get?',
      call: 'rlooAdvantage',
      *cases(rng) {
        yield ask([1, 3], 2);
        yield ask([1, 2, 6], 3);
        yield* drawn(rng, () => 1);
      },
    },
    {
      name: 'many prompts: each group by itself',
      points: 1,
      lookAt: 'Rewards 1, 3 | 100, 106: does the second prompt’s level push the replies to the first?',
      call: 'rlooAdvantage',
      *cases(rng) {
        yield ask([1, 3, 100, 106], 2);
        yield ask([5, 5, 5, 7, 7, 7], 3);
        yield* drawn(rng, (draw) => integer(draw, 2, 4));
      },
    },
    {
      name: 'nobody else to ask; groups that do not come out even',
      points: 1,
      lookAt: 'k = 1: how many others are there? Five rewards in groups of two?',
      call: 'rlooAdvantage',
      *cases() {
        yield () => ({
          args: [Float64Array.of(1, 2), 1],
          judge: throws('k = 1: nobody else is there to be compared with'),
        });
        yield () => ({ args: [Float64Array.of(1, 2, 3, 4, 5), 2], judge: throws('Five rewards are no groups of two') });
        yield () => ({ args: [Float64Array.of(1, 2, 3, 4), 2], judge: accepts });
      },
    },
  ],
};
