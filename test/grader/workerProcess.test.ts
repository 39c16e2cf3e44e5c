// A grading process that falls silent: the submission is graded by the next one, and the class goes on.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { Worker } from '../../grader/classes/workerProcess';
import { root } from '../../scripts/setup/paths.mjs';
import { until } from '../support/until';

const folder = mkdtempSync(join(tmpdir(), 'silent-'));
const worker = new Worker({ check: async () => undefined, end: () => {} }, 5);
afterAll(() => {
  worker.end();
  rmSync(folder, { recursive: true, force: true });
});

const children = (): number[] =>
  readdirSync('/proc/self/task')
    .flatMap((thread) => readFileSync(`/proc/self/task/${thread}/children`, 'utf8').split(' '))
    .filter(Boolean)
    .map(Number)
    .filter((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('worker.ts'));

it.skipIf(process.platform !== 'linux')('is ended and replaced', { timeout: 120_000 }, async () => {
  cpSync(join(root, 'solutions', '02-log-derivative.ts'), join(folder, '02-log-derivative.ts'));
  const graded = worker.grade({ name: 'a', folder, exercises: ['2.3'], seed: 1, tier: 'none' });
  await until(() => children().length === 1, 20, 'the grading process');
  const [first] = children();
  process.kill(first, 'SIGSTOP');
  expect(await graded).toMatchObject({ earned: 1, points: 1 });
  expect(children()).not.toContain(first);
});
