import type { ScriptedWorld } from '../../student/harnesses/trainScript';
import type { Case, Complaint, MakeCase } from '../exercise';
import { showValue } from '../show';

/** Episodes of one step that all pay the same. */
const paying = (reward: number): ScriptedWorld => ({
  reset: () => [1, 0.5],
  step: () => ({ observation: [0, 0], reward, terminated: true, truncated: false }),
});

const RATE = 0.05;
const logOdds = ([p, q]: readonly number[]): number => Math.log(p / q);

/**
 * A world that always pays 1 beside one that never pays, with the same first weights and dice. Where nothing is paid, nothing moves. Where 1
 * is always paid, only the first update has a slope: from the second on the mean of earlier updates is 1 as well. So every right answer
 * makes one step of Adam, and is then carried on by Adam's memory of it, about four times as far.
 */
function moved(seed: number, steps: number, judge: (by: number) => Complaint | undefined): MakeCase {
  return (): Case => ({
    args: [
      paying(0),
      paying(1),
      { seed, inputs: 2, steps, batch: 1, learningRate: RATE, gamma: 0.99, ask: [[1, 0.5]] },
    ],
    shown: `train(a world that always pays 1, { steps: ${steps}, batch: 1, learningRate: ${RATE} })`,
    judge(answer) {
      if (answer.kind === 'threw') return { sentence: `Your training stopped with an error: ${answer.message}` };
      const by = Math.abs(logOdds((answer.value as number[][])[1]) - logOdds((answer.value as number[][])[0])) / RATE;
      return Number.isFinite(by)
        ? judge(by)
        : { sentence: `The probabilities after training are ${showValue((answer.value as number[][])[1])}.` };
    },
  });
}

/** Two updates, the second at rate 0: half a step of every weight, 1.5 to 2.5 rates in log-odds. */
export const oneStep = (seed: number): MakeCase =>
  moved(seed, 2, (by) =>
    by > 0.75
      ? undefined
      : {
          sentence:
            'The first update of a world that pays 1 does not move your policy. Its offset is 0, so G is 1: score, `backward`, then `step`, and add its returns to the offset only afterwards.',
          expected: 'probabilities that move in the first update',
        },
  );

/** Forty updates: a memory of the first slope carries on, 12 to 25 rates; without it the policy stops after the first step, at most 5. */
export const carriedOn = (seed: number): MakeCase =>
  moved(seed, 40, (by) =>
    by > 8 && by < 40
      ? undefined
      : {
          sentence:
            by <= 8
              ? 'After the first update nothing carries your policy on: Adam remembers earlier slopes. Make it once, before the loop.'
              : 'Your policy goes on moving where every episode pays the same: subtract the mean of all returns-to-go of earlier updates.',
          expected: 'Adam carries the first step on, and no more than that',
        },
  );
