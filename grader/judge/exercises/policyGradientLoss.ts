import type { Rng } from '../../../lib/engine/rng';
import { score } from '../../../lib/policies/score';
import type { Exercise, FunctionTest, MakeCase } from '../exercise';
import { returns } from '../expect';
import { decimal, integer, list } from '../random';
import { showValue } from '../show';

interface Steps {
  readonly logits: readonly (readonly number[])[];
  readonly actions: readonly number[];
  readonly weights: readonly number[];
}

/** Float32 on whatever backend: the slope is right to four digits or more. */
const TOLERANCE = 1e-4;

const slope =
  ({ logits, actions, weights }: Steps, shift = 0): MakeCase =>
  () => {
    const expected = logits.map((row, t) => score(row, actions[t]).map((part) => -weights[t] * part));
    const moved = logits.map((row) => row.map((z) => z + shift));
    return {
      args: [moved, [...actions], [...weights]],
      shown: `the slope of policyGradientLoss by the logits ${showValue(moved)}, actions ${showValue(actions)}, weights ${showValue(weights)}`,
      judge: returns(expected, { tolerance: TOLERANCE }),
    };
  };

/** Quarters, so that a shift by 1000 is exact in float32. */
const quarters = (rng: Rng, n: number): number[] => list(n, () => integer(rng, -8, 8) / 4);

function steps(rng: Rng, length: number, actions: number, weigh: (t: number) => number): Steps {
  return {
    logits: list(length, () => quarters(rng, actions)),
    actions: list(length, () => integer(rng, 0, actions - 1)),
    weights: list(length, weigh),
  };
}

/** Thin ice, θ = (−1, ½), the day Ss Sb Ib with γ = ½. */
const scripted: Steps = {
  logits: [
    [0, -1],
    [0, -1],
    [0, 0.5],
  ],
  actions: [0, 1, 1],
  weights: [2, 2, 4],
};

const test = (own: Pick<FunctionTest, 'name' | 'lookAt' | 'cases'>): FunctionTest => ({
  points: 1,
  call: 'policyGradientLoss',
  harness: 'lossGradient',
  seconds: 5,
  ...own,
});

export const policyGradientLoss: Exercise = {
  id: '2.6',
  file: '02-log-derivative',
  exports: ['policyGradientLoss'],
  title: 'Policy-gradient loss',
  difficulty: 2,
  minutes: 15,
  hints: [
    'Look at what the loss is for: its slope. Which sign must it have so that a step down is a step up J?',
    'Sum over the steps of a day. A mean would weigh short and long days differently.',
    'Check the shape before you sum: [T] times [T], never [T, 1] times [T]. tf.logSoftmax and tf.oneHot give log π of the action taken.',
  ],
  tests: [
    test({
      name: 'on short days the slope by the logits is −weight · (onehot − π)',
      lookAt: 'The day Ss Sb Ib has the slope (−0.9242, −1.5102) by θ. Which sign and size does yours have?',
      *cases(rng) {
        yield slope(scripted);
        for (let k = 0; k < 3; k++) yield slope(steps(rng, 3, 2, () => integer(rng, 1, 9)));
      },
    }),
    test({
      name: 'days of one step and of twelve, three actions, weights below 0',
      lookAt:
        'What does your loss make of a day of a single step? Do two days of different lengths weigh each step alike?',
      *cases(rng) {
        yield slope(steps(rng, 1, 2, () => 3));
        yield slope(steps(rng, 12, 3, () => decimal(rng, -4, 4, 1)));
        yield slope(steps(rng, 5, 4, () => decimal(rng, -4, -1, 1)));
      },
    }),
    test({
      name: 'a constant added to the logits changes nothing, and logits of ±1000 have a slope',
      lookAt: 'Softmax, then log: what becomes of a probability that is too small for float32?',
      *cases(rng) {
        yield slope(
          steps(rng, 3, 2, () => integer(rng, 1, 4)),
          1000,
        );
        yield slope({ logits: [[1000, -1000]], actions: [1], weights: [2] });
        yield slope({
          logits: [
            [0, 200],
            [-200, 0],
          ],
          actions: [0, 0],
          weights: [1, 3],
        });
      },
    }),
  ],
};
