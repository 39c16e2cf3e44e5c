// Answers that no learner's mistake gives: they must cost their author points, and the judge neither its time nor its memory.
import { describe, expect, it } from 'vitest';
import type { Exercise } from '../../../grader/judge/exercise';
import { exercises } from '../../../grader/judge/exercises';
import { ask } from '../../../grader/judge/exercises/project/ask';
import { comparison } from '../../../grader/judge/exercises/project/comparison';
import { environmentAndAgent } from '../../../grader/judge/exercises/project/environmentAndAgent';
import { finalAverage } from '../../../grader/judge/exercises/project/finalAverage';
import { learningCurves } from '../../../grader/judge/exercises/project/learningCurves';
import { EPISODES, type Plotted } from '../../../grader/judge/exercises/project/plotted';
import { valueNetwork } from '../../../grader/judge/exercises/project/valueNetwork';
import { fingerprint } from '../../../grader/judge/fingerprint';
import { gradeExercise } from '../../../grader/judge/gradeExercise';
import { localHarnesses } from '../../../grader/judge/localHarnesses';
import { localStudent } from '../../../grader/judge/localStudent';
import { makeRng } from '../../../lib/engine/rng';
import { cartPole } from '../../../lib/environments/cartPole';

const secondsOf = (work: () => void): number => {
  const began = performance.now();
  work();
  return (performance.now() - began) / 1000;
};

describe('an answer that is made to be judged for ever', () => {
  it('a curve that says it is four billion long', () => {
    const axis = { title: 'steps' };
    const layout = { xaxis: axis, yaxis: axis };
    const data = [{ x: { length: 2 ** 32 - 1 } as unknown as number[] }];
    let said: unknown;
    const seconds = secondsOf(() => (said = learningCurves({ figure: { data, layout } } as unknown as Plotted)));
    expect(said).toMatchObject({ sentence: expect.stringContaining('figure must be a figure') });
    expect(seconds).toBeLessThan(1);
  });

  it('ten thousand runs, each to be looked up in a hundred thousand episodes', () => {
    // Each run is found at the very end, and no look before that ends early.
    const run = { returns: Array<number>(EPISODES).fill(0), lengths: Array<number>(EPISODES).fill(1) };
    const returns: number[] = Array.from({ length: 100_000 }, (_, i) => (i % EPISODES === EPISODES - 1 ? 1 : 0));
    returns.push(...run.returns);
    const told = (count: number): Plotted => {
      const runs = Array.from({ length: count }, () => run);
      return { withBaseline: runs, withoutBaseline: runs, played: { returns, lengths: [] }, lines: [] };
    };
    expect(secondsOf(() => expect(comparison(told(10_000))).toBeDefined())).toBeLessThan(1);
    expect(secondsOf(() => expect(comparison(told(2))).toBeDefined())).toBeLessThan(5);
  });

  it('that lies too deep in what a spy wrote down is no error of the judge’s', () => {
    const deep = JSON.parse('['.repeat(12) + ']'.repeat(12)) as unknown;
    const asked = { args: [], judge: () => undefined, observed: () => [['sample', deep]] };
    expect(() => fingerprint({ kind: 'returned', value: 0, changed: [] }, asked)).not.toThrow();
  });

  it('is kept as a hash, and quoted in part', async () => {
    const long = Array<number>(1_000_000).fill(0);
    const print = fingerprint({ kind: 'returned', value: long, changed: [] }, { args: [], judge: () => undefined });
    expect(print.length).toBeLessThan(200);
    const sentence = 'x'.repeat(1_000_000);
    const test = { name: 'a', points: 1, lookAt: 'b', shown: 'c', run: async () => ({ sentence }) };
    const exercise = { id: '9.9', title: 'a test', file: '09-test', tests: [test] } as unknown as Exercise;
    const { tests } = await gradeExercise(exercise, localStudent({}), { seed: 1 });
    expect(tests[0].sentence!.length).toBeLessThan(2000);
  });
});

it('a loss that is said to fall is held against the values: an agent without a network earns nothing for one', () => {
  const { judge } = valueNetwork(makeRng(1))();
  const values = (each: number) => ({ values: Array<number>(31).fill(each), probabilities: [] });
  const told = { before: values(0), after: values(1000), first: { valueLoss: 1 }, last: { valueLoss: 0 } };
  expect(judge({ kind: 'returned', value: told, changed: [] })).toMatchObject({
    sentence: expect.stringContaining('V does not learn'),
  });
});

it('an error is told as what it is: not everything with a reset in it is a step after the end', () => {
  const said = (message: string) =>
    ask([], 'train', () => undefined)().judge({ kind: 'threw', message, changed: [] })?.sentence;
  expect(said("Cannot read properties of undefined (reading 'reset')")).toContain("reading 'reset'");
  const world = cartPole();
  world.reset(makeRng(1));
  const overrun = (): void => {
    for (let t = 0; t < 501; t++) world.step(0);
  };
  let message = '';
  try {
    overrun();
  } catch (error) {
    message = (error as Error).message;
  }
  expect(said(message)).toContain('stepped on after an episode had ended');
});

it('an agent that tosses coins, or tells returns that nobody played, is none that was trained', () => {
  const returns = Array<number>(EPISODES).fill(7);
  const told: Plotted = {
    returns,
    again: returns,
    probabilities: [
      [0.5, 0.5],
      [0.4, 0.6],
    ],
    played: { returns, lengths: returns },
    lines: ['7.00'],
    finalAverage: 7,
  };
  const invented = Array<number>(EPISODES).fill(8);
  expect(environmentAndAgent(told)).toBeUndefined();
  for (const [change, said] of [
    [{ probabilities: [told.probabilities![0], told.probabilities![0]] }, 'whatever is observed'],
    [
      {
        probabilities: [
          [0, 0],
          [1, 1],
        ],
      },
      'add up to 1',
    ],
    [{ returns: [7] }, 'every episode'],
    [{ returns: invented, again: invented }, 'nobody played'],
  ] as const)
    expect(environmentAndAgent({ ...told, ...change })).toMatchObject({ sentence: expect.stringContaining(said) });
  expect(finalAverage(told)).toBeUndefined();
  expect(finalAverage({ ...told, returns: invented, finalAverage: 8, lines: ['8.00'] })).toMatchObject({
    sentence: expect.stringContaining('nobody played'),
  });
});

/** Answers that can be given without having read the question. */
const ignorant: Readonly<Record<string, (...given: never[]) => unknown>> = {
  'an error': () => {
    throw new Error('no');
  },
  nothing: () => undefined,
  'the number 0': () => 0,
  'the number 1': () => 1,
  NaN: () => NaN,
  Infinity: () => Infinity,
  'an empty list': () => [],
  'an empty object': () => ({}),
  'a list of 0': () => [0],
  'what it was given': (first: unknown) => first,
  'an object that has everything': () => new Proxy({}, { get: () => 0, ownKeys: () => [] }),
};

describe('an answer that does not depend on the question earns nothing, and no error of the grader’s is told to its author', () => {
  for (const exercise of exercises)
    it(`${exercise.id} ${exercise.title}`, { timeout: 60_000 }, async () => {
      const harnesses = await localHarnesses(exercise);
      const earned: Record<string, unknown> = {};
      for (const [name, answer] of Object.entries(ignorant)) {
        const exports = Object.fromEntries(exercise.exports.map((each) => [each, answer]));
        const { tests } = await gradeExercise(exercise, localStudent(exports, harnesses), { seed: 1 });
        for (const test of tests) {
          if (test.earned) earned[name] = `${test.earned} for "${test.name}"`;
          // An error of the harness's or of the judge's own is no news for who has forgotten a `return`.
          if (name !== 'an error' && /not a function|not iterable|destructure|Cannot read/.test(test.sentence ?? ''))
            earned[name] = test.sentence;
        }
      }
      expect(earned).toEqual({});
    });
});
