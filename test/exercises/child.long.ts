// Planted answers as their authors would hand them in: each in a process of its own, in the strongest sandbox of this machine.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { exercises } from '../../grader/judge/exercises';
import type { Exercise } from '../../grader/judge/exercise';
import { gradeSubmission } from '../../grader/judge/gradeSubmission';
import { plantedFiles, textOf } from '../../grader/judge/planted';
import { studentBundle } from '../../grader/judge/studentBundle';
import { mistakesOnce } from '../../grader/classes/mistakesOnce';
import { strongestTier } from '../../grader/sandbox/tiers';
import { root } from '../../scripts/setup/paths.mjs';
import { load } from './gradePlanted';

const folder = mkdtempSync(join(tmpdir(), 'planted-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const mistakes = mistakesOnce(root);

async function handIn(exercise: Exercise, path: string) {
  writeFileSync(join(folder, `${exercise.file}.ts`), await textOf(root, exercise, path));
  const [{ tier }, bundle] = [await strongestTier(), await studentBundle(root)];
  const { exercises: graded } = await gradeSubmission({
    folder,
    name: basename(path),
    exercises: [exercise],
    seed: 1,
    tier,
    bundle,
    mistakes,
  });
  return graded[0].tests.filter(({ verdict }) => verdict !== 'pass');
}

for (const exercise of exercises) {
  describe(`${exercise.id} ${exercise.title}, in a process of its own`, () => {
    for (const path of plantedFiles(root, exercise.id, 'wheats')) {
      it(`${basename(path)} passes`, { timeout: 240_000 }, async () => {
        expect(await handIn(exercise, path)).toEqual([]);
      });
    }
    for (const path of plantedFiles(root, exercise.id, 'chaffs')) {
      it(`${basename(path)} fails, with its own sentence`, { timeout: 240_000 }, async () => {
        const [first] = await handIn(exercise, path);
        expect(first?.sentence).toBe((await load(exercise, path)).sentence);
      });
    }
  });
}
