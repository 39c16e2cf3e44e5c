// Fills a school's hub: 60 learners on this machine, ten of them at a time come, fetch the course and run all of notebook 3 (FAST=1)
// while the others read; then each runs one more cell. Says what memory was used at most, and whether every kernel is still there. Needs
// root on Linux and 24 GiB. Results: bench/results/full-hub.json. Run: npx tsx bench/full-hub.ts [LEARNERS] [AT ONCE]
import { writeFileSync } from 'node:fs';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { HubForTest } from '../test/support/hub/hubForTest';
import { upstream } from '../test/support/hub/upstream';
import { machine } from './machine';
import { root } from './process';
import { usedMemory } from './usedMemory';

const NOTEBOOK = 'course/notebooks/03-reinforce.ipynb';
const learners = Number(process.argv[2] ?? 60);
const atOnce = Number(process.argv[3] ?? 10);

const pause = (seconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1000 * seconds));
const quantile = (sorted: readonly number[], q: number): number => sorted[Math.round(q * (sorted.length - 1))];

async function main(): Promise<void> {
  const where = machine();
  const hub = new HubForTest(learners);
  const course = await upstream(hub.folder);
  const groups = Array.from({ length: Math.ceil(learners / atOnce) }, (_, i) =>
    hub.users.slice(i * atOnce, (i + 1) * atOnce),
  );
  const kernels = new Map<string, string>();
  // Without this Ctrl-C would leave the hub and everybody's kernels.
  process.once('SIGINT', () => void hub.end().finally(() => process.exit(130)));
  try {
    await hub.start();
    await Promise.all(hub.users.map((user) => hub.login(user)));
    await pause(3);
    const before = usedMemory();
    let most = before;
    const watch = setInterval(() => (most = Math.max(most, usedMemory())), 500);
    const steps: object[] = [];
    const say = (step: object): void => {
      steps.push(step);
      console.log(JSON.stringify(step));
    };

    const comeAndRunAll = async (user: string): Promise<void> => {
      await hub.startServer(user);
      const path = `/user/${user}/git-pull/api?repo=${course.url}&branch=main&targetpath=course`;
      const { text } = await hub.ask<{ text: string }>('get', { user, path });
      if (!text.includes('"phase": "finished"')) throw new Error(`${user} did not get the course: ${text.slice(-300)}`);
      const kernel = await hub.startKernel(user, NOTEBOOK);
      kernels.set(user, kernel);
      await hub.run(kernel, "process.env.FAST = '1';");
      const { error } = await hub.ask<{ error: string | null }>('run_all', { user, path: NOTEBOOK, kernel });
      if (error) throw new Error(`${user}: ${error}`);
    };
    for (const group of groups) {
      const began = performance.now();
      await Promise.all(group.map(comeAndRunAll));
      const seconds = Math.round((performance.now() - began) / 1000);
      say({ learners: kernels.size, seconds, usedMiB: Math.round(usedMemory()), mostMiB: Math.round(most) });
    }
    await pause(60);
    const resting = usedMemory();

    // A value of the notebook is still there: the kernel is the same.
    const waits: number[] = [];
    for (const group of groups) {
      for (const user of group) {
        const began = performance.now();
        const { text } = await hub.run(kernels.get(user)!, 'console.log(p03.toFixed(3));');
        if (text.trim() !== '0.574') throw new Error(`${user}'s kernel lost its names: ${text}`);
        waits.push((performance.now() - began) / 1000);
      }
    }
    clearInterval(watch);
    waits.sort((a, b) => a - b);
    const results = {
      ...where,
      learners,
      atOnce,
      machineMiB: Math.round(totalmem() / 2 ** 20),
      beforeMiB: Math.round(before),
      mostMiB: Math.round(most),
      allReadMiB: Math.round(resting),
      mebibytesEachWhenAllRead: Math.round((resting - before) / learners),
      kernelsThatStillAnswer: waits.length,
      secondsUntilAnAnswer: { median: quantile(waits, 0.5), worst: quantile(waits, 1) },
      steps,
    };
    writeFileSync(join(root, 'bench', 'results', 'full-hub.json'), `${JSON.stringify(results, null, 2)}\n`);
    console.log(JSON.stringify({ ...results, steps: undefined }));
  } finally {
    course.end();
    await hub.end();
  }
}

void main();
