import type { Environment } from '../../../lib/environments/environment';
import { Unfit, unfit } from './unfit';

interface Agent {
  probabilities(observation: ArrayLike<number>): ArrayLike<number>;
}

export type Train = (
  environment: Environment<number>,
  options: { learningRate: number; gamma: number; steps: number; batch: number; rng: () => number },
) => Generator<unknown, Agent> | AsyncGenerator<unknown, Agent>;

/** Runs a training to its end. What comes back: how often it told how it was getting on, and its policy, for many rows at once. */
export async function drain(training: ReturnType<Train>) {
  if (typeof (training as Partial<typeof training> | undefined)?.next !== 'function')
    throw unfit('train', training, 'a generator (`function* train` or `async function* train`)');
  let told = 0;
  for (;;) {
    const { done, value } = await training.next();
    if (done) {
      const agent = value as Agent;
      if (typeof agent?.probabilities !== 'function')
        throw new Unfit('train returned no agent: an object with a function `probabilities` is asked for.');
      return {
        told,
        probabilities: (rows: readonly number[][]) =>
          rows.map((row) => Array.from(agent.probabilities(Float32Array.from(row)))),
      };
    }
    told++;
  }
}
