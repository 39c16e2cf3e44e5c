import type { Rng } from '../../../lib/engine/rng';
import type { Case, Exercise, MakeCase } from '../exercise';
import { returns, throws } from '../expect';
import { integer, list, tenth } from '../random';

const sum = (values: readonly number[]): number => values.reduce((total, x) => total + x, 0);

function ask(reward: number, logPi: readonly number[], logRef: readonly number[], beta: number): MakeCase {
  const judge = returns(reward - beta * sum(logPi) + beta * sum(logRef));
  return (): Case => ({ args: [reward, [...logPi], [...logRef], beta], judge });
}

function* drawn(rng: Rng): Iterable<MakeCase> {
  for (let k = 0; k < 10; k++) {
    const n = integer(rng, 1, 4);
    const logs = (): number[] => list(n, () => -integer(rng, 1, 40) / 10);
    yield ask(tenth(rng, -5, 5), logs(), logs(), tenth(rng, 0.1, 2));
  }
}

export const klReward: Exercise = {
  id: '5.6',
  file: '05-rlhf',
  exports: ['klReward'],
  title: 'Pay for leaving the reference',
  difficulty: 1,
  minutes: 5,
  hints: [
    'A reply that the policy likes more than the reference did should cost. Which of the two logarithms is then larger?',
    'A reply’s log-probability is the sum over its tokens: a longer reply is not less of a decision.',
    'reward − beta · (Σ logPi − Σ logRef).',
  ],
  tests: [
    {
      name: 'the reward, less β times the reply’s log-ratio',
      points: 1,
      lookAt:
        'One token, log π = −1, log π_ref = −3, β = 0.5: the policy likes it more than the reference. Does it pay, or is it paid?',
      call: 'klReward',
      *cases(rng) {
        yield ask(1, [-0.5, -0.5], [-1, -2], 0.25);
        yield ask(1, [-1], [-3], 0.5);
        yield* drawn(rng);
      },
    },
    {
      name: 'β = 0; β below 0; lists that do not fit',
      points: 1,
      lookAt: 'What does β < 0 pay for?',
      call: 'klReward',
      *cases() {
        yield ask(2, [-1, -2], [-3, -1], 0);
        yield ask(-1, [-2, -2], [-2, -2], 5);
        yield () => ({
          args: [1, [-1], [-2], -0.1],
          judge: throws('β below 0 pays the model for leaving the reference'),
        });
        yield () => ({
          args: [1, [-1, -1], [-2], 0.1],
          judge: throws('Two tokens here and one there: that is not the same reply'),
        });
      },
    },
  ],
};
