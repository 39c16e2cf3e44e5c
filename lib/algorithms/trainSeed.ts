import type { MessagePort } from 'node:worker_threads';
import { makeRng } from '../engine/rng';
import { makeEnvironment } from '../environments/makeEnvironment';
import type { Agent } from './agent';
import type { Progress } from './progress';
import { saveAgent } from './saveAgent';
import { train } from './train';
import type { NetworkShape, PolicyShape, TrainOptions } from './trainOptions';

/** Settings of `train` that can be sent to another thread: no functions, no networks. */
export type PlainSettings = Omit<TrainOptions<never>, 'rng' | 'policy' | 'value' | 'timeLimit'> & {
  readonly policy?: PolicyShape;
  readonly value?: NetworkShape;
  readonly timeLimit?: 'monte-carlo' | 'bootstrap';
};

export interface SeedTask {
  readonly environmentId: string;
  readonly settings: PlainSettings;
  readonly seed: number;
  /** Where `SeedNews` goes. */
  readonly port: MessagePort;
}

/** What a run tells about ten times a second. */
export interface SeedNews {
  readonly progress: Progress;
  /** Of the episodes finished since the last news. */
  readonly returns: readonly number[];
  readonly endSteps: readonly number[];
}

/** A finished run as it travels between threads. */
export interface TrainedSeed extends Pick<Agent, 'returns' | 'endSteps' | 'solvedAtStep'> {
  readonly saved: string;
}

const newsEvery = 100;

/** Trains one seed in a worker thread, see `runSeedsOnCores`. */
export async function trainSeed({ environmentId, settings, seed, port }: SeedTask): Promise<TrainedSeed> {
  const training = train(() => makeEnvironment(environmentId), { ...settings, rng: makeRng(seed) });
  let returns: number[] = [];
  let endSteps: number[] = [];
  let told = performance.now();
  try {
    for (;;) {
      const next = await training.next();
      if (next.done) {
        const { solvedAtStep } = next.value;
        const trained = { saved: saveAgent(next.value), returns: next.value.returns, endSteps: next.value.endSteps };
        next.value.dispose();
        return { ...trained, solvedAtStep };
      }
      returns.push(...next.value.returns);
      endSteps.push(...next.value.endSteps);
      if (performance.now() - told < newsEvery) continue;
      port.postMessage({ progress: next.value, returns, endSteps } satisfies SeedNews);
      [returns, endSteps, told] = [[], [], performance.now()];
    }
  } finally {
    port.close();
  }
}
