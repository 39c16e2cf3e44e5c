import { availableParallelism } from 'node:os';
import { spread, written } from '../figures';
import type { Measure } from '../measure';
import { seedsFrom, trainSeeds } from '../train';

/** How 20 runs spread over threads. */
export const cores: Measure = {
  name: 'cores',
  about: '20 runs on one thread and on as many as there are cores',
  async run({ rounds, quick, tell }) {
    const threads = [...new Set([1, availableParallelism()])];
    const seconds = threads.map(() => [] as number[]);
    for (let i = 0; i < rounds; i++) {
      for (const [t, count] of threads.entries()) {
        tell(`round ${i + 1} of ${rounds}: ${count} thread${count > 1 ? 's' : ''}`, (i + t / threads.length) / rounds);
        seconds[t].push((await trainSeeds('CartPole-v1', {}, seedsFrom(0, quick ? 2 : 20), undefined, count)).seconds);
      }
    }
    return {
      rows: threads.map((count, t) => ({
        name: `20 runs of 150k steps on ${count} thread${count > 1 ? 's' : ''}`,
        reach: '–',
        measured: written(spread(seconds[t]), ' s'),
        reached: undefined,
      })),
      data: threads.map((count, t) => ({ threads: count, seconds: spread(seconds[t]) })),
    };
  },
};
