// Measures what the queue costs: a submission's way through Redis and the store, without grading it, and how two workers
// compare with one on real submissions: free to use all cores, as people start them (types are checked in a process beside the sandbox,
// so that one worker keeps two cores busy), and each held to a core of its own, which says what the queue itself takes away. Needs
// redis-server and taskset. Results: bench/results/queue.json. Run: npx tsx bench/queue.ts
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'bullmq';
import { gradeClass } from '../grader/classes/gradeClass';
import { localGraders } from '../grader/classes/graders';
import { graderHash } from '../grader/classes/journalKey';
import { exerciseOf } from '../grader/judge/exercises';
import { queueOf, readQueueUrl } from '../grader/queue/connection';
import { queueGraders } from '../grader/queue/queueGraders';
import { Store } from '../grader/queue/store';
import { strongestTier } from '../grader/sandbox/tiers';
import { startScript } from '../test/support/gradeQueue';
import { until } from '../test/support/until';
import { RedisForTest } from '../test/support/redis';
import { spread } from './figures';
import { machine } from './machine';
import { root } from './process';

const ROUNDS = 5;
/** Enough that what starts once does not count. */
const MANY = 1000;
const REAL = 120;
/** Submissions before the clock runs: the compiler of types is slow until it has been used a while. */
const WARM = 20;

const folder = mkdtempSync(join(tmpdir(), 'queue-bench-'));
const redis = new RedisForTest(folder);
const exercise = exerciseOf('2.5');
let classes = 0;

/** A class of solutions, no two alike. */
function makeClass(n: number): { name: string; folder: string }[] {
  const solution = readFileSync(join(root, 'solutions', `${exercise.file}.ts`), 'utf8');
  return Array.from({ length: n }, (_, i) => {
    const name = `student-${++classes}`;
    const path = join(folder, 'class', name);
    mkdirSync(path, { recursive: true });
    writeFileSync(join(path, `${exercise.file}.ts`), `${solution}\n// ${i} of ${classes}\n`);
    return { name, folder: path };
  });
}

const common = { root, exercises: [exercise], seedOf: () => 1, confined: true };
const queued = (store: string) =>
  queueGraders({ url: redis.producer, store: join(folder, store), grader: graderHash(root) });

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}

/** Milliseconds a submission, with a worker that grades nothing: copying, adding, taking, two files, the journal. */
async function overhead(round: number): Promise<number> {
  const name = `overhead-${round}`;
  const submissions = makeClass(MANY);
  const store = new Store(join(folder, name));
  const worker = new Worker<{ key: string }>(
    queueOf(graderHash(root)),
    async ({ data: { key } }) => {
      const { name: student, seed } = store.task(key)!;
      store.keep(key, {
        name: student,
        seed,
        earned: 0,
        points: 0,
        exercises: [],
        files: [],
        tier: '',
        milliseconds: 0,
        cpuSeconds: 0,
      });
    },
    { connection: readQueueUrl(redis.worker), concurrency: 4 },
  );
  await worker.waitUntilReady();
  const graders = await queued(name);
  const journal = join(folder, `${name}.jsonl`);
  const taken = await seconds(() => gradeClass({ ...common, submissions, graders, journal }));
  await worker.close();
  return (1000 * taken) / MANY;
}

/** Seconds for real submissions by so many workers, each with one sandbox, started and warm; `held` to one core each, or free. */
async function withWorkers(count: number, round: number, held: boolean): Promise<number> {
  const name = `${held ? 'held' : 'free'}-${count}-${round}`;
  const args = ['--queue', redis.worker, '--store', join(folder, name), '--workers', '1'];
  const workers = Array.from({ length: count }, () => startScript('grade-worker', args));
  // At once, so that all that it starts inherits it.
  if (held)
    for (const [core, { child }] of workers.entries())
      execFileSync('taskset', ['--all-tasks', '--cpu-list', '--pid', String(core), String(child.pid)]);
  await until(() => workers.every(({ said }) => said().includes('Waiting for submissions')), 60, 'workers start');
  const run = async (n: number, journal: string): Promise<number> => {
    const submissions = makeClass(n);
    const graders = await queued(name);
    return seconds(() => gradeClass({ ...common, submissions, graders, journal: join(folder, journal) }));
  };
  await run(WARM * count, `${name}-warm.jsonl`);
  const taken = await run(REAL, `${name}.jsonl`);
  for (const { child } of workers) child.kill('SIGTERM');
  await Promise.all(workers.map(({ ended }) => ended));
  return taken;
}

async function main(): Promise<void> {
  const where = machine();
  await redis.start();
  try {
    const { tier } = await strongestTier();
    const perSubmission: number[] = [];
    const ratios: number[] = [];
    const heldRatios: number[] = [];
    const singles: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      perSubmission.push(await overhead(round));
      const [one, two] = [await withWorkers(1, round, false), await withWorkers(2, round, false)];
      ratios.push(one / two);
      heldRatios.push((await withWorkers(1, round, true)) / (await withWorkers(2, round, true)));
      singles.push(one / REAL);
      console.log(
        `round ${round + 1} of ${ROUNDS}: ${perSubmission[round].toFixed(2)} ms; two workers ${ratios[round].toFixed(2)} × one, ${heldRatios[round].toFixed(2)} × on a core each`,
      );
    }
    const local = localGraders(1, tier.name);
    const submissions = makeClass(REAL);
    const alone = await seconds(() =>
      gradeClass({ ...common, submissions, graders: local, journal: join(folder, 'local.jsonl') }),
    );
    const results = {
      ...where,
      tier: tier.name,
      millisecondsPerSubmission: { reach: '≤ 2', ...spread(perSubmission), submissions: MANY },
      twoWorkersOverOne: { reach: '≥ 1.8', ...spread(ratios), submissions: REAL },
      twoWorkersOverOneEachOnACore: { reach: '≥ 1.8', ...spread(heldRatios), submissions: REAL },
      secondsPerSubmission: { queueOneWorker: spread(singles).median, thisMachineAlone: alone / REAL },
    };
    writeFileSync(join(root, 'bench', 'results', 'queue.json'), `${JSON.stringify(results, null, 2)}\n`);
    console.log(JSON.stringify(results, null, 2));
  } finally {
    await redis.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

void main();
