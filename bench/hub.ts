// Measures what a learner on a school's hub costs: memory and CPU, ten at once, notebook 3 run to its end (FAST=1). Needs root on
// Linux. Results: bench/results/hub.json. Run: npx tsx bench/hub.ts [LEARNERS]
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { commandOf, HubForTest } from '../test/support/hub/hubForTest';
import { upstream } from '../test/support/hub/upstream';
import { cpuSeconds } from './cpuSeconds';
import { machine } from './machine';
import { root } from './process';
import { mebibytesIn, usedMemory } from './usedMemory';

const NOTEBOOK = 'course/notebooks/03-reinforce.ipynb';
const learners = Number(process.argv[2] ?? 10);

const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
};
const pids = (): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);

interface State {
  /** MiB, of the whole machine. */
  readonly used: number;
  /** MiB of their own (no file behind it) that processes other than the learners' hold: other work on this machine. */
  readonly others: number;
  /** MiB of the learners' servers and kernels, pages that several share counted once. */
  readonly servers: number;
  readonly kernels: number;
}

function look(hub: HubForTest): State {
  const theirs = new Set(hub.users.flatMap((user) => hub.processesOf(user)));
  const proportional = (those: readonly number[]): number =>
    those.reduce((sum, pid) => sum + mebibytesIn(read(`/proc/${pid}/smaps_rollup`), 'Pss'), 0);
  const isKernel = (pid: number): boolean => commandOf(pid).includes('launch.cjs');
  const others = pids().filter((pid) => !theirs.has(pid));
  return {
    used: usedMemory(),
    others: others.reduce((sum, pid) => sum + mebibytesIn(read(`/proc/${pid}/status`), 'RssAnon'), 0),
    servers: proportional([...theirs].filter((pid) => !isKernel(pid))),
    kernels: proportional([...theirs].filter(isKernel)),
  };
}

/** CPU seconds so far of a learner's processes. */
function cpu(hub: HubForTest): number {
  const all = hub.users.flatMap((user) => hub.processesOf(user));
  return all.reduce((sum, pid) => sum + cpuSeconds(pid, { children: true }), 0) / learners;
}

const pause = (seconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1000 * seconds));
const round = (x: number): number => Math.round(10 * x) / 10;

async function main(): Promise<void> {
  const where = machine();
  const hub = new HubForTest(learners);
  const course = await upstream(hub.folder);
  try {
    await hub.start();
    await Promise.all(hub.users.map((user) => hub.login(user)));
    await pause(3);
    const before = look(hub);
    const steps: object[] = [];
    /** One thing that all do at once: how long, what CPU, and what memory is used after it. */
    const together = async (what: string, each: (user: string) => Promise<unknown>): Promise<void> => {
      const [began, cpuBefore] = [performance.now(), cpu(hub)];
      await Promise.all(hub.users.map(each));
      const seconds = (performance.now() - began) / 1000;
      const cpuSeconds = cpu(hub) - cpuBefore;
      await pause(5);
      const now = look(hub);
      const per = (x: number): number => round(x / learners);
      const step = {
        what,
        secondsForAll: round(seconds),
        cpuSecondsEach: round(cpuSeconds),
        load: round(loadavg()[0]),
        mebibytesEach: {
          machineWide: per(now.used - before.used),
          machineWideLessOthers: per(now.used - before.used - (now.others - before.others)),
          server: per(now.servers),
          kernel: per(now.kernels),
          sharedCountedOnce: per(now.servers + now.kernels),
        },
      };
      steps.push(step);
      console.log(JSON.stringify(step));
    };
    await together('a server', (user) => hub.startServer(user));
    await together('the course (git-pull)', (user) =>
      hub.ask('get', { user, path: `/user/${user}/git-pull/api?repo=${course.url}&branch=main&targetpath=course` }),
    );
    const kernels = new Map<string, string>();
    await together('a kernel', async (user) => {
      const kernel = await hub.startKernel(user, NOTEBOOK);
      kernels.set(user, kernel);
      await hub.run(kernel, "process.env.FAST = '1';");
    });
    await together("import './lib/index'", (user) =>
      hub.run(kernels.get(user)!, "import { near } from './lib/index';\nnear(1, 1, 0);"),
    );
    await together('Run All of notebook 3', async (user) => {
      const { error } = await hub.ask<{ error: string | null }>('run_all', {
        user,
        path: NOTEBOOK,
        kernel: kernels.get(user)!,
      });
      if (error) throw new Error(error);
    });
    await pause(25);
    await together('30 s later', () => Promise.resolve());
    // By then the compiler rests (kernel/repairs/resting-compiler.cjs).
    await pause(120);
    await together('150 s later', () => Promise.resolve());
    const results = { ...where, learners, reach: '≤ 320 MiB a learner', steps };
    writeFileSync(join(root, 'bench', 'results', 'hub.json'), `${JSON.stringify(results, null, 2)}\n`);
  } finally {
    course.end();
    await hub.end();
  }
}

void main();
