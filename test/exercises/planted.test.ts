// The tests are tested: right answers pass, however unusual; every planted mistake fails, with the sentence that names it.
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { exercises } from '../../grader/judge/exercises';
import { gradeExercise, type ExerciseResult } from '../../grader/judge/gradeExercise';
import { knownMistakes, plantedFiles } from '../../grader/judge/knownMistakes';
import { localStudent } from '../../grader/judge/localStudent';
import type { Exercise } from '../../grader/judge/exercise';
import { root } from '../../scripts/setup/paths.mjs';

/** `SEEDS=1000 npx vitest run test/exercises` is the longer run. */
const SEEDS = Number(process.env.SEEDS ?? 50);

async function gradeFile(exercise: Exercise, path: string, seed: number): Promise<ExerciseResult> {
  const exports = (await import(pathToFileURL(path).href)) as Record<string, unknown>;
  return gradeExercise(exercise, localStudent(exports), { seed, mistakes: () => knownMistakes(root, exercise.id) });
}

for (const exercise of exercises) {
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
      it(`${basename(path)} passes, on ${SEEDS} seeds`, async () => {
        for (let seed = 1; seed <= SEEDS; seed++) {
          const { tests } = await gradeFile(exercise, path, seed);
          expect({ seed, wrong: tests.filter(({ verdict }) => verdict !== 'pass') }).toEqual({ seed, wrong: [] });
        }
      });
    }

    for (const path of chaffs) {
      it(`${basename(path)} fails, with its own sentence`, async () => {
        const { sentence } = (await import(pathToFileURL(path).href)) as { sentence: string };
        for (let seed = 1; seed <= SEEDS; seed++) {
          const { tests } = await gradeFile(exercise, path, seed);
          const wrong = tests.filter(({ verdict }) => verdict !== 'pass');
          expect({ seed, fails: wrong.length > 0 }).toEqual({ seed, fails: true });
          expect({ seed, said: wrong[0].sentence }).toEqual({ seed, said: sentence });
        }
      });
    }
  });
}
