// The judge's process behind `check()`: CODE_ROOT WORK_ROOT EXERCISE check|solution [SEED]. Says what happens in lines of JSON on file descriptor 3.
import { randomInt } from 'node:crypto';
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { gradeOne } from './classes/gradeOne';
import { attemptsIn } from './help/attempts';
import { helpFor } from './help/helpFor';
import { solutionOf } from './help/solutionOf';
import { untried } from './help/untried';
import { exerciseOf } from './judge/exercises';
import { none } from './sandbox/none';
import type { CheckMessage } from './checkMessage';

const [root, workRoot, id, what, seedGiven = ''] = process.argv.slice(2);
const say = (message: CheckMessage): void => void writeSync(3, `${JSON.stringify(message)}\n`);

// ■ is a signal to all processes of the kernel's group. Whether to stop is decided by check(), which asks by SIGTERM, or is gone.
process.on('SIGINT', () => {});
for (const gone of ['end', 'error', 'close']) process.stdin.on(gone, () => process.exit(143));
process.on('SIGTERM', () => process.exit(143));
process.stdin.resume().unref();

async function main(): Promise<void> {
  const exercise = exerciseOf(id);
  if (what === 'solution') return say({ says: 'solution', title: exercise.title, text: solutionOf(root, exercise) });
  const tests = exercise.tests.length;
  const seed = seedGiven === '' ? randomInt(2 ** 31) : Number(seedGiven);
  const result = await gradeOne({
    root,
    folder: join(workRoot, 'exercises'),
    name: 'you',
    exercises: [exercise],
    seed,
    // The learner's own file: a process of its own, and no more, works on every system.
    tier: none,
    onTest: (_exercise, test, index) => say({ says: 'test', index, of: tests, name: test.name }),
  });
  const [graded] = result.exercises;
  const passed = graded.earned === graded.points;
  const attempts = attemptsIn(workRoot);
  const failed = untried(graded) ? attempts.failed(id) : attempts.note(id, passed);
  const help = passed ? undefined : helpFor(exercise, graded, failed);
  const again = untried(graded) ? {} : { again: `await check('${id}', { seed: ${seed} })` };
  say({ says: 'result', result: graded, ...(help ? { help: { ...help, ...again } } : {}) });
}

main().catch((error: Error) => {
  say({ says: 'error', why: error.message });
  process.exitCode = 1;
});
