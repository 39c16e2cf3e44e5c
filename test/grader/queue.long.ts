// Chaos: 1,000 submissions, workers and Redis killed while they are graded.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../scripts/setup/paths.mjs';
import { startScript, type Running } from '../support/gradeQueue';
import { until } from '../support/until';
import { missingRedis, RedisForTest } from '../support/redis';
import { named } from '../support/requireAll';

const missing = missingRedis();
const SUBMISSIONS = Number(process.env.SUBMISSIONS ?? 1000);

describe.skipIf(missing)(named('chaos on the queue', missing), () => {
  const folder = mkdtempSync(join(tmpdir(), 'chaos-'));
  const at = (...names: string[]): string => join(folder, ...names);
  const redis = new RedisForTest(folder);
  // PATH is all that a sandbox gets of it: so sandboxes are marked too.
  const environment = { PATH: `${process.env.PATH}${delimiter}${folder}` };
  const started: Running[] = [];
  const addWorker = (): Running => {
    const args = ['--queue', redis.worker, '--store', at('store'), '--workers', '1', '--stalled', '2000'];
    started.push(startScript('grade-worker', args, environment));
    return started.at(-1)!;
  };

  beforeAll(async () => {
    await redis.start();
    const solution = readFileSync(join(root, 'solutions', '02-log-derivative.ts'), 'utf8');
    for (let i = 0; i < SUBMISSIONS; i++) {
      const submission = at('class', `student-${String(i).padStart(4, '0')}`);
      mkdirSync(submission, { recursive: true });
      // No two are alike, as in a class.
      writeFileSync(join(submission, '02-log-derivative.ts'), `${solution}\n// ${i}\n`);
    }
  });
  afterAll(async () => {
    for (const { child } of started) child.kill('SIGKILL');
    await redis.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Processes whose environment holds this test's folder. */
  const marked = (): number =>
    readdirSync('/proc').filter((pid) => {
      try {
        return /^\d+$/.test(pid) && readFileSync(`/proc/${pid}/environ`, 'utf8').includes(folder);
      } catch {
        return false; // It has just ended.
      }
    }).length;

  it('every submission is graded, no result is doubled, no process is left', { timeout: 1_800_000 }, async () => {
    const grading = startScript(
      'grade',
      [
        ...[at('class'), '--exercise', '2.5', '--secret', at('secret')],
        ...['--queue', redis.producer, '--store', at('store'), '--out', at('out')],
      ],
      environment,
    );
    started.push(grading);
    expect(marked()).toBe(1);
    const journal = (): number => {
      try {
        return readFileSync(at('out', 'journal.jsonl'), 'utf8').trim().split('\n').length;
      } catch {
        return 0;
      }
    };
    const first = addWorker();
    addWorker();
    await until(() => journal() >= 0.1 * SUBMISSIONS, 600, 'a tenth is graded');
    first.child.kill('SIGKILL');
    await until(() => journal() >= 0.25 * SUBMISSIONS, 600, 'a quarter is graded');
    await redis.kill();
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await redis.start();
    await until(() => journal() >= 0.4 * SUBMISSIONS, 600, 'it goes on with a Redis that came back');
    addWorker();
    await redis.kill();
    await redis.start();
    expect(await grading.ended, grading.said().slice(-2000)).toBe(0);
    expect(grading.said()).toContain(`${SUBMISSIONS} submissions in, ${SUBMISSIONS} results out`);

    const keys = readFileSync(at('out', 'journal.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { key: string }).key);
    expect([keys.length, new Set(keys).size]).toEqual([SUBMISSIONS, SUBMISSIONS]);
    const { submissions } = JSON.parse(readFileSync(at('out', 'results.json'), 'utf8')) as {
      submissions: { name: string; earned: number }[];
    };
    expect(new Set(submissions.map(({ name }) => name)).size).toBe(SUBMISSIONS);
    expect(submissions.every(({ earned }) => earned === 2)).toBe(true);

    for (const { child } of started) child.kill('SIGTERM');
    await Promise.all(started.map(({ ended }) => ended));
    await until(() => marked() === 0, 20, `${marked()} processes are left`);
  });
});
