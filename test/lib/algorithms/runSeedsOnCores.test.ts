import { once } from 'node:events';
import type { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { finish } from '../../../lib/algorithms/finish';
import { runSeeds } from '../../../lib/algorithms/runSeeds';
import { runSeedsOnCores } from '../../../lib/algorithms/runSeedsOnCores';
import type { SeedsProgress } from '../../../lib/algorithms/seedsLog';
import { train } from '../../../lib/algorithms/train';
import { Interrupted } from '../../../lib/engine/interrupt';
import { makeRng } from '../../../lib/engine/rng';
import { makeEnvironment } from '../../../lib/environments/makeEnvironment';

describe('runSeedsOnCores', () => {
  it.each([
    ['CartPole-v1', { totalSteps: 3000 }],
    ['ContinuousCartPole-v1', { totalSteps: 3000, baseline: 'none', normalisation: 'batch' }],
    ['CartPole-v1', { totalSteps: 3000, algorithm: 'actor-critic' }],
  ] as const)('%s %o: gives each seed the run that it has on one thread', async (id, settings) => {
    const apart = runSeedsOnCores(id, settings, [4, 9, 12]);
    const together = runSeeds(
      (seed) => train<never>(() => makeEnvironment(id), { ...settings, rng: makeRng(seed) }),
      [4, 9, 12],
    );
    const [onCores, onThread] = [await finish(apart), await finish(together)];
    onThread.forEach((run, i) => {
      expect(onCores[i].seed).toBe(run.seed);
      expect(onCores[i].agent.returns).toEqual(run.agent.returns);
      expect(onCores[i].agent.endSteps).toEqual(run.agent.endSteps);
      expect(onCores[i].agent.policy.networks[0].getWeights()).toEqual(run.agent.policy.networks[0].getWeights());
      expect(onCores[i].agent.value?.networks[0].getWeights()).toEqual(run.agent.value?.networks[0].getWeights());
    });
  });

  it('tells how far all runs are, to the end', async () => {
    const training = runSeedsOnCores('CartPole-v1', { totalSteps: 60_000 }, 2);
    const shares: number[] = [];
    let last: SeedsProgress | undefined;
    for (;;) {
      const next = await training.next();
      if (next.done) {
        next.value.forEach(({ agent }, i) => expect(last!.curves[i].returns).toEqual(agent.returns));
        break;
      }
      last = next.value;
      shares.push(last.share);
    }
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
    expect(last!.finished).toBe(2);
  });

  it('an interrupt ends all runs and their threads', async () => {
    const exits: Promise<unknown>[] = [];
    const watch = (worker: Worker) => exits.push(once(worker, 'exit'));
    process.on('worker', watch);
    const training = runSeedsOnCores('CartPole-v1', { totalSteps: 500_000_000 }, 3, { threads: 2 });
    await training.next();
    process.emit('SIGINT');
    await expect(finish(training)).rejects.toThrow(Interrupted);
    process.off('worker', watch);
    await Promise.all(exits);
    expect(exits.length).toBe(2);
    expect(process.listenerCount('SIGINT')).toBe(0);
  }, 20_000);

  it('passes on what a run refuses', async () => {
    await expect(finish(runSeedsOnCores('CartPole-v1', { discount: 2 }, 2))).rejects.toThrow('discount is 2');
    await expect(finish(runSeedsOnCores('CartPole', {}, 2))).rejects.toThrow('Unknown environment "CartPole"');
    await expect(finish(runSeedsOnCores('CartPole-v1', {}, 0))).rejects.toThrow('seeds is 0');
  });
});
