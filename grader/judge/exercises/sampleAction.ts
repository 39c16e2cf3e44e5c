import type { Rng } from '../../../lib/engine/rng';
import { softmax } from '../../../lib/policies/softmax';
import type { Case, Exercise, MakeCase } from '../exercise';
import { decimal, integer, list } from '../random';
import { showValue } from '../show';

/** A generator that gives one number, and others to whoever asks again; and how often it was asked. */
function scriptedRng(first: number): { rng: () => number; count: () => number } {
  let calls = 0;
  const rng = () => (calls++ === 0 ? first : (first + 0.37 * calls) % 1);
  return { rng, count: () => calls };
}

/** The first index whose running sum is larger than u; nothing where u is so near a sum that rounding may decide. */
function expectedAction(logits: readonly number[], u: number): number | undefined {
  let sum = 0;
  for (const [a, p] of softmax(logits).entries()) {
    sum += p;
    if (a === logits.length - 1) return a;
    if (Math.abs(u - sum) < 1e-9) return undefined;
    if (u < sum) return a;
  }
  return undefined;
}

function withDraw(logits: readonly number[], u: number): MakeCase | undefined {
  const expected = u > 1 - 1e-12 ? logits.length - 1 : expectedAction(logits, u);
  if (expected === undefined) return undefined;
  return () => {
    const { rng, count } = scriptedRng(u);
    const wanted = `${expected}: the running sums of π are ${showValue(runningSums(logits))}`;
    const judge: Case['judge'] = (answer) => {
      if (answer.kind === 'threw')
        return { sentence: `Your function stopped with an error: ${answer.message}`, expected: wanted };
      if (count() === 0)
        return {
          sentence:
            'You did not use the rng that you were given. Then nobody can repeat a run: the same seed must give the same actions.',
          expected: 'one call of rng',
        };
      if (count() > 1)
        return {
          sentence: `You called rng ${count()} times; one number is enough to choose.`,
          expected: 'one call of rng',
        };
      if (answer.value === expected) return undefined;
      return {
        sentence: `With the draw ${showValue(u)} you chose ${showValue(answer.value)}; the running sum passes it at action ${expected}.`,
        expected: wanted,
      };
    };
    return {
      args: [[...logits], rng],
      shown: `sampleAction(${showValue(logits)}, () => ${u})`,
      judge,
      observed: count,
    };
  };
}

function runningSums(logits: readonly number[]): number[] {
  let sum = 0;
  return softmax(logits).map((p) => (sum += p));
}

const present = (cases: readonly (MakeCase | undefined)[]): MakeCase[] =>
  cases.filter((each): each is MakeCase => each !== undefined);

function* ordinary(rng: Rng): Iterable<MakeCase> {
  yield* present([0.1, 0.5, 0.7, 0.95].map((u) => withDraw([1.5, 0.5, -0.3], u)));
  for (let k = 0; k < 30; k++) {
    const logits = list(integer(rng, 2, 5), () => decimal(rng, -2, 2, 1));
    yield* present([withDraw(logits, decimal(rng, 0.001, 0.999, 4))]);
  }
}

function* extreme(rng: Rng): Iterable<MakeCase> {
  yield* present([withDraw([1000, 999], 0.5), withDraw([1000, 999], 0.9), withDraw([-1000, -1000], 0.7)]);
  yield* present([withDraw([0, 1000, -1000], 0.01), withDraw([7], 0.4)]);
  for (let k = 0; k < 24; k++) {
    const logits = list(integer(rng, 3, 7), () => decimal(rng, -2, 2, 1));
    yield* present([withDraw(logits, 1 - 2 ** -53)]);
  }
}

export const sampleAction: Exercise = {
  id: '1.5',
  file: '01-paradigms',
  exports: ['sampleAction'],
  title: 'Sampled action',
  difficulty: 2,
  minutes: 8,
  hints: [
    'Logits are not probabilities. What makes them so?',
    'Lay the probabilities end to end between 0 and 1, and see in whose piece the number of rng falls.',
    'Take the largest logit out before you exponentiate; add up; return the last action when the loop finds none.',
  ],
  tests: [
    {
      name: 'one draw of rng falls into the piece of the action it belongs to',
      points: 1,
      lookAt: 'Compute π for [1.5, 0.5, −0.3] by hand. Which action do the draws 0.1, 0.7 and 0.95 belong to?',
      call: 'sampleAction',
      cases: ordinary,
    },
    {
      name: 'logits of ±1000, a single action, and a draw just below 1',
      points: 1,
      lookAt:
        'What is e^1000 in a computer? And what does your loop return when no running sum is larger than the draw?',
      call: 'sampleAction',
      cases: extreme,
    },
  ],
};
