// A class on a queue: a real Redis, real workers, real sandboxes.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Queue, Worker } from 'bullmq';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Task } from '../../grader/classes/graders';
import { gradeClass } from '../../grader/classes/gradeClass';
import { graderHash } from '../../grader/classes/journalKey';
import { rosterOf } from '../../grader/classes/roster';
import { exerciseOf } from '../../grader/judge/exercises';
import type { SubmissionResult } from '../../grader/judge/gradeSubmission';
import { jobIdOf, ownAddresses, queueOf, readQueueUrl, requireClosedRedis } from '../../grader/queue/connection';
import { queueGraders, type QueueGradersOptions } from '../../grader/queue/queueGraders';
import { queueWorker } from '../../grader/queue/queueWorker';
import { Store } from '../../grader/queue/store';
import type { TierName } from '../../grader/sandbox/tier';
import { root } from '../../scripts/setup/paths.mjs';
import { startScript } from '../support/gradeQueue';
import { until } from '../support/until';
import { missingRedis, RedisForTest } from '../support/redis';
import { named, unableReason } from '../support/requireAll';

describe('the address', () => {
  it.each([
    ['nonsense', /is no address/],
    ['redis://a:b#c@h', /is no address.*%23 for #/],
    ['redis://a:b%c@h', /is no address.*%23 for #/],
    ['http://x', /begins with http/],
    ['redis://h/x', /names the database 'x'/],
  ])('%s is refused', (url, why) => expect(() => readQueueUrl(url)).toThrow(why));

  it('gives user, password, port and TLS', () => {
    expect(readQueueUrl('rediss://a:b%40c@h:7/2')).toMatchObject({
      host: 'h',
      port: 7,
      username: 'a',
      password: 'b@c',
      db: 2,
      tls: {},
    });
  });

  it('a key that names another place of the disk is none', () => {
    const store = new Store(mkdtempSync(join(tmpdir(), 'store-')));
    for (const key of ['../../etc/passwd', 'a'.repeat(63), '']) expect(() => store.task(key)).toThrow(/is no key/);
  });
});

const resultOf = (task: Task): SubmissionResult => ({
  ...task,
  ...{ earned: 2, points: 2, files: [], tier: 'x', milliseconds: 1, cpuSeconds: 0, exercises: [] },
});

const missing = missingRedis();

describe.skipIf(missing)(named('a queue', missing), () => {
  const folder = mkdtempSync(join(tmpdir(), 'queue-'));
  const at = (...names: string[]): string => join(folder, ...names);
  const redis = new RedisForTest(folder);
  const common = ['--exercise', '2.5', '--secret', at('secret')];
  const grader = graderHash(root);
  const one = {
    root,
    submissions: [{ name: 'student-01', folder: at('class', 'student-01') }],
    exercises: [exerciseOf('2.5')],
    seedOf: () => 1,
    confined: true,
  };

  beforeAll(async () => {
    await redis.start();
    for (const name of ['student-01', 'student-03', '=Müller, Ana 安娜'])
      cpSync(join(root, 'test', 'fixtures', 'class', name), at('class', name), { recursive: true });
    mkdirSync(at('class', 'linked'));
    symlinkSync('/etc/passwd', at('class', 'linked', '02-log-derivative.ts'));
  });
  afterAll(async () => {
    await redis.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  it(
    'grades a class as this machine alone does, and no job holds a name, code or secret',
    { timeout: 240_000 },
    async () => {
      const spy = new Worker(queueOf(grader), null, { connection: readQueueUrl(redis.worker) });
      const grading = startScript('grade', [
        at('class'),
        ...common,
        ...['--queue', redis.producer, '--store', at('store'), '--out', at('queued')],
      ]);
      // The test is the first to take a job, looks into it, and gives it back.
      let job: Awaited<ReturnType<typeof spy.getNextJob>> | undefined;
      for (const began = Date.now(); !job && Date.now() - began < 60_000;) job = await spy.getNextJob('test');
      const seen = JSON.stringify(job!.asJSON());
      await job!.moveToFailed(new Error('given back'), 'test', false);
      await spy.close();
      expect(job!.data).toEqual({ key: expect.stringMatching(/^[0-9a-f]{64}$/) });
      expect(seen).not.toMatch(/student|Müller|linked|export|secret/);

      const worker = startScript('grade-worker', ['--queue', redis.worker, '--store', at('store'), '--workers', '2']);
      expect(await grading.ended, grading.said()).toBe(0);
      expect(grading.said()).toContain('4 submissions in, 4 results out');
      worker.child.kill('SIGTERM');
      expect(await worker.ended).toBe(0);

      const alone = startScript('grade', [at('class'), ...common, '--out', at('alone')]);
      expect(await alone.ended).toBe(0);
      expect(readFileSync(at('queued', 'results.csv'), 'utf8')).toBe(readFileSync(at('alone', 'results.csv'), 'utf8'));
      expect(readFileSync(at('queued', 'results.json'), 'utf8')).toContain('is a symbolic link');
    },
  );

  it(
    'a submission that ends its worker three times has a verdict of its own, and others are graded',
    { timeout: 120_000 },
    async () => {
      const graders = await queueGraders({
        url: redis.producer,
        store: at('deadly'),
        // A queue of its own: in another, a real worker has just looked for silent ones, and nobody looks again for 30 s.
        grader: 'deadly',
        reconcileMilliseconds: 500,
      });
      const store = new Store(at('deadly'));
      let deaths = 0;
      // Workers that fall silent with the deadly one, as if they had been killed, and grade any other.
      const silent: Worker[] = [];
      const start = (): void => {
        const worker = new Worker<{ key: string }>(
          queueOf('deadly'),
          async ({ data: { key } }) => {
            const task = store.task(key)!;
            if (task.name === 'deadly') {
              deaths++;
              await worker.close(true).catch(() => {});
              start();
              return new Promise(() => {});
            }
            store.keep(key, resultOf(task));
          },
          { connection: readQueueUrl(redis.worker), lockDuration: 600, stalledInterval: 300, maxStalledCount: 2 },
        );
        worker.on('error', () => {});
        silent.push(worker);
      };
      start();
      const { results, notGraded } = await gradeClass({
        root,
        submissions: ['student-01', 'deadly'].map((name) => ({ name, folder: at('class', 'student-01') })),
        exercises: [exerciseOf('2.5')],
        seedOf: () => 1,
        confined: true,
        graders,
        journal: at('deadly.jsonl'),
      });
      for (const worker of silent) void worker.close(true).catch(() => {});
      expect(notGraded).toEqual([]);
      expect(deaths).toBe(3);
      expect(results.map(({ name, earned }) => [name, earned])).toEqual([
        ['student-01', 2],
        ['deadly', 0],
      ]);
      const verdicts = results[1].exercises.flatMap(({ tests }) => tests.map(({ verdict }) => verdict));
      expect(new Set(verdicts)).toEqual(new Set(['ended its graders']));
    },
  );

  it('what Redis has lost is queued again', { timeout: 120_000 }, async () => {
    const store = at('forgetful');
    const grading = startScript('grade', [
      at('class'),
      ...common,
      ...['--queue', redis.producer, '--store', store, '--out', at('again')],
    ]);
    await until(() => existsSync(join(store, 'submissions')), 60, 'the class is queued');
    await new Promise((resolve) => setTimeout(resolve, 1500));
    // Comes back empty, as after a disk that failed.
    await redis.kill();
    for (const name of ['appendonlydir', 'dump.rdb']) rmSync(at(name), { recursive: true, force: true });
    await redis.start();
    const worker = startScript('grade-worker', ['--queue', redis.worker, '--store', store, '--workers', '2']);
    expect(await grading.ended, grading.said()).toBe(0);
    expect(grading.said()).toContain('4 submissions in, 4 results out');
    worker.child.kill('SIGTERM');
    await worker.ended;
  });

  /** A class of one, and how it ends; `student-01` has all points. */
  const gradeOne = async (name: string, more: Partial<QueueGradersOptions> = {}) =>
    gradeClass({
      ...one,
      graders: await queueGraders({
        url: redis.producer,
        store: at(name),
        grader,
        reconcileMilliseconds: 200,
        ...more,
      }),
      journal: at(`${name}.jsonl`),
    });
  const startWorker = (store: string) =>
    startScript('grade-worker', ['--queue', redis.worker, '--store', at(store), '--workers', '1']);

  it(
    'a worker of another version takes nothing, and one with another store loses nothing; that nobody grades is told',
    { timeout: 120_000 },
    async () => {
      const trouble: string[] = [];
      const common = {
        url: redis.worker,
        tier: 'none',
        workers: 1,
        onTrouble: (why: string) => trouble.push(why),
      } as const;
      const another = await queueWorker({ ...common, grader: 'another', store: at('two') });
      const elsewhere = await queueWorker({ ...common, grader, store: at('elsewhere') });
      let quiet = 0;
      const grading = gradeOne('two', { quietMilliseconds: 500, onQuiet: () => quiet++ });
      await until(() => quiet > 0 && trouble.length > 0, 30, 'what is wrong is told');
      await elsewhere.end();
      const right = startWorker('two');
      const { results, notGraded } = await grading;
      expect(notGraded).toEqual([]);
      expect(results.map(({ earned }) => earned)).toEqual([2]);
      expect(trouble).toEqual([expect.stringMatching(/^[0-9a-f]{8} is not in .*elsewhere: is that the folder/)]);
      expect(quiet).toBe(1);
      await another.end();
      right.child.kill('SIGTERM');
      await right.ended;
    },
  );

  it('what fails on a machine is tried three times, and again in the next run', { timeout: 120_000 }, async () => {
    let tries = 0;
    const broken = new Worker(
      queueOf(grader),
      async () => {
        tries++;
        throw new Error('the disk has stalled');
      },
      { connection: readQueueUrl(redis.worker) },
    );
    const { results, notGraded } = await gradeOne('tried');
    expect([tries, results]).toEqual([3, []]);
    expect(notGraded).toEqual([{ name: 'student-01', why: 'the disk has stalled' }]);
    // And once more, by an earlier run that did not live to see it.
    const [{ key }] = rosterOf(one);
    const queue = new Queue(queueOf(grader), { connection: readQueueUrl(redis.producer) });
    const job = await queue.add('grade', { key }, { jobId: jobIdOf(key) });
    await until(() => tries === 4, 30, 'it has failed');
    await broken.close();
    expect(await job.getState()).toBe('failed');
    await queue.close();
    const worker = startWorker('tried');
    const again = await gradeOne('tried');
    expect([again.results.length, again.notGraded]).toEqual([1, []]);
    worker.child.kill('SIGTERM');
    await worker.ended;
  });

  it('a machine that fails leaves the work to others, longer each time', { timeout: 120_000 }, async () => {
    const trouble: string[] = [];
    const broken = await queueWorker({
      ...{ url: redis.worker, store: at('broken'), grader, workers: 1 },
      tier: 'no such sandbox' as TierName,
      onTrouble: (why) => trouble.push(why),
    });
    const grading = gradeOne('broken');
    await until(() => trouble.filter((why) => /takes nothing for/.test(why)).length === 2, 60, 'it rests twice');
    // At once: the third try would be the last.
    const store = new Store(at('broken'));
    const other = new Worker<{ key: string }>(
      queueOf(grader),
      async ({ data: { key } }) => store.keep(key, resultOf(store.task(key)!)),
      { connection: readQueueUrl(redis.worker) },
    );
    expect((await grading).results).toHaveLength(1);
    expect(trouble.filter((why) => /takes nothing for/.test(why)).join(' ')).toMatch(/for 1 s.* for 2 s/);
    await Promise.all([broken.end(), other.close()]);
  });

  it('a folder that cannot be used is told at once, and nothing keeps waiting', { timeout: 60_000 }, async () => {
    writeFileSync(at('file'), '');
    const queue = ['--queue', redis.producer];
    for (const [script, ...args] of [
      ['grade', at('class'), ...common, ...queue, '--store', at('file', 'store')],
      ['grade', at('class'), ...common, ...queue, '--store', at('store'), '--out', at('file', 'out')],
      ['grade-worker', ...queue, '--store', at('file', 'store')],
    ]) {
      const running = startScript(script, args);
      expect([script, await running.ended]).toEqual([script, 3]);
      expect(running.said()).toMatch(/^npm run grade[^\n]*ENOTDIR[^\n]*\n$/);
    }
  });

  it('wrong passwords are refused', async () => {
    await expect(requireClosedRedis(readQueueUrl(redis.producer))).resolves.toBeUndefined();
    await expect(requireClosedRedis(readQueueUrl(redis.producer.replace('one', 'no')))).rejects.toThrow(
      /refuses the user or the password/,
    );
    await expect(requireClosedRedis(readQueueUrl('redis://127.0.0.1:1'))).rejects.toThrow(/is it running/);
  });

  const [address] = ownAddresses();
  const noNetwork = unableReason(!address, 'this machine has no address that others could reach');
  describe.skipIf(noNetwork)(named('and a Redis that anybody may use', noNetwork), () => {
    const everybody = 'user default on nopass ~* &* +@all';
    it.each([
      ['from the network', everybody, 'no', /answers anybody without a password, and can be reached from the network/],
      ['but not ask how it is set up', `${everybody} -@admin -@dangerous +info`, 'no', /answers anybody/],
      ['from this machine alone', everybody, 'yes', undefined],
    ])('%s', async (_, user, protectedMode, refused) => {
      const place = mkdtempSync(at('open-'));
      const open = new RedisForTest(place);
      writeFileSync(join(place, 'users.acl'), `${user}\n`);
      await open.start('--bind', '0.0.0.0', '--protected-mode', protectedMode);
      const check = (host: string) => requireClosedRedis(readQueueUrl(`redis://${host}:${open.port}`));
      try {
        if (refused) await expect(check('127.0.0.1')).rejects.toThrow(refused);
        else await expect(check('127.0.0.1')).resolves.toBeUndefined();
        await expect(check(address)).rejects.toThrow(refused ?? /does it let this machine in/);
      } finally {
        await open.kill();
      }
    });
  });
});
