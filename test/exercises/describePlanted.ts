// The tests are tested: right answers pass, however unusual; every planted mistake fails, with the sentence that names it.
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Exercise } from '../../grader/judge/exercise';
import { exercises } from '../../grader/judge/exercises';
import { plantedFiles } from '../../grader/judge/planted';
import { root } from '../../scripts/setup/paths.mjs';
import { gradePlanted, isTrained, load } from './gradePlanted';

/** Many long cases, or TensorFlow.js in each: a fifth of the seeds where only a few are asked for. */
const slow = new Set(['2.5', '2.6', '2.7']);

/** Training blocks the thread: without a turn of the event loop Vitest's worker cannot report, and its tests are lost. */
const turn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));
const TIMEOUT_MS = 180_000;

/** `EXERCISE=2.5` runs one. */
const chosen = exercises.filter(({ id }) => !process.env.EXERCISE || process.env.EXERCISE === id);

/**
 * Holds all planted answers to their verdicts, each on `seeds` seeds (`SEEDS` in the environment wins). Exercises that train take as
 * long as a hundred functions: they run on one seed in fifty.
 */
export function describePlanted(seeds: number): void {
  const asked = Number(process.env.SEEDS ?? seeds);
  for (const exercise of chosen)
    describeExercise(
      exercise,
      Math.ceil(asked / (isTrained(exercise) ? 50 : slow.has(exercise.id) && asked < 50 ? 5 : 1)),
    );
}

function describeExercise(exercise: Exercise, seeds: number): void {
  describe(`${exercise.id} ${exercise.title}`, () => {
    const chaffs = plantedFiles(root, exercise.id, 'chaffs');
    const wheats = plantedFiles(root, exercise.id, 'wheats');

    it('has at least eight planted mistakes and two unusual right answers', () => {
      expect(chaffs.length).toBeGreaterThanOrEqual(8);
      expect(wheats.length).toBeGreaterThanOrEqual(2);
    });

    it('each planted mistake has a sentence of its own', async () => {
      const sentences = await Promise.all(chaffs.map(async (path) => (await load(exercise, path)).sentence));
      expect(new Set(sentences).size).toBe(chaffs.length);
    });

    it('the stub fails every test with "not implemented"', async () => {
      const { earned, tests } = await gradePlanted(exercise, join(root, 'exercises', `${exercise.file}.ts`), 1);
      expect(earned).toBe(0);
      expect(tests.map(({ verdict }) => verdict)).toEqual(tests.map(() => 'not implemented'));
    });

    for (const path of [join(root, 'solutions', `${exercise.file}.ts`), ...wheats]) {
      it(`${basename(path)} passes, on ${seeds} seeds`, { timeout: TIMEOUT_MS }, async () => {
        for (let seed = 1; seed <= seeds; seed++) {
          await turn();
          const { tests } = await gradePlanted(exercise, path, seed);
          expect({ seed, wrong: tests.filter(({ verdict }) => verdict !== 'pass') }).toEqual({ seed, wrong: [] });
        }
      });
    }

    for (const path of chaffs) {
      it(`${basename(path)} fails, with its own sentence`, { timeout: TIMEOUT_MS }, async () => {
        const { sentence } = await load(exercise, path);
        for (let seed = 1; seed <= seeds; seed++) {
          await turn();
          const { tests } = await gradePlanted(exercise, path, seed);
          const wrong = tests.filter(({ verdict }) => verdict !== 'pass');
          expect({ seed, fails: wrong.length > 0 }).toEqual({ seed, fails: true });
          expect({ seed, said: wrong[0].sentence }).toEqual({ seed, said: sentence });
        }
      });
    }
  });
}
