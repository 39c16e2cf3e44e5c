// The tests are tested: right answers pass, however unusual; every planted mistake fails, with the sentence that names it.
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { exercises } from '../../grader/judge/exercises';
import { gradeExercise, type ExerciseResult } from '../../grader/judge/gradeExercise';
import { knownMistakes, plantedFiles } from '../../grader/judge/knownMistakes';
import { localStudent } from '../../grader/judge/localStudent';
import type { Exercise } from '../../grader/judge/exercise';
import { root } from '../../scripts/setup/paths.mjs';
import type { Harness } from '../../grader/judge/localStudent';
import { makeHarnesses } from '../../grader/student/harnesses';
import { ready } from '../../lib/tensorflow';
import * as tools from '../../lib/tools';

/** Exercises that train take seconds a seed. `SEEDS=1000 npx vitest run test/exercises` is the longer run. */
const SLOW: Readonly<Record<string, number>> = { '4.10': 1 };
const seedsOf = ({ id }: Exercise): number => Number(process.env.SEEDS ?? SLOW[id] ?? 50);

let harnesses: Record<string, Harness> = {};
beforeAll(async () => {
  process.env.TFJS_BACKEND ??= 'wasm'; // what a submission is given: pure TensorFlow.js
  harnesses = makeHarnesses(await ready(), tools);
});

async function gradeFile(exercise: Exercise, path: string, seed: number): Promise<ExerciseResult> {
  const exports = (await import(pathToFileURL(path).href)) as Record<string, unknown>;
  return gradeExercise(exercise, localStudent(exports, harnesses), {
    seed,
    mistakes: () => knownMistakes(root, exercise.id, harnesses),
  });
}

/** `ONLY=4.6 npx vitest run test/exercises/planted.test.ts` while one is written. */
const { ONLY } = process.env;

for (const exercise of exercises.filter(({ id }) => !ONLY || ONLY.split(',').includes(id))) {
  describe(`${exercise.id} ${exercise.title}`, () => {
    const chaffs = plantedFiles(root, exercise.id, 'chaffs');
    const wheats = plantedFiles(root, exercise.id, 'wheats');

    it('has at least eight planted mistakes and two unusual right answers', () => {
      expect(chaffs.length).toBeGreaterThanOrEqual(8);
      expect(wheats.length).toBeGreaterThanOrEqual(2);
    });

    it('the stub fails every test with "not implemented"', async () => {
      const { earned, tests } = await gradeFile(exercise, join(root, 'exercises', `${exercise.file}.ts`), 1);
      expect(earned).toBe(0);
      expect(tests.map(({ verdict }) => verdict)).toEqual(tests.map(() => 'not implemented'));
    });

    for (const path of [join(root, 'solutions', `${exercise.file}.ts`), ...wheats]) {
      it(`${basename(path)} passes, on ${seedsOf(exercise)} seeds`, async () => {
        for (let seed = 1; seed <= seedsOf(exercise); seed++) {
          const { tests } = await gradeFile(exercise, path, seed);
          expect({ seed, wrong: tests.filter(({ verdict }) => verdict !== 'pass') }).toEqual({ seed, wrong: [] });
        }
      });
    }

    for (const path of chaffs) {
      it(`${basename(path)} fails, with its own sentence`, async () => {
        const { sentence } = (await import(pathToFileURL(path).href)) as { sentence: string };
        for (let seed = 1; seed <= seedsOf(exercise); seed++) {
          const { tests } = await gradeFile(exercise, path, seed);
          const wrong = tests.filter(({ verdict }) => verdict !== 'pass');
          expect({ seed, fails: wrong.length > 0 }).toEqual({ seed, fails: true });
          expect({ seed, said: wrong[0].sentence }).toEqual({ seed, said: sentence });
        }
      });
    }
  });
}
