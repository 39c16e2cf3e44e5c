import type { Rng } from '../engine/rng';
import type { Action, Environment } from '../environments/environment';
import type { Policy } from '../policies/policy';
import { RolloutBuilder } from './rolloutBuilder';
import type { Rollout } from './rollout';

/** An episode that ended during a segment. */
export interface FinishedEpisode {
  /** Sum of its rewards, undiscounted. */
  readonly return: number;
  readonly length: number;
}

export interface Segment {
  readonly rollout: Rollout;
  readonly finished: readonly FinishedEpisode[];
}

/**
 * Plays several copies of an environment in turn, `steps` steps each, and goes on next time where it stopped: the lesson's
 * `parallel_collect`. A piece that is cut by the end of the segment is a truncated span; its future is what a value function
 * says of its `finalObservation`.
 *
 * @returns called with `steps`, it gives a rollout of copies × steps rows, and the episodes that ended in them
 * @throws RangeError without environments, or for steps that are not a positive whole number; as `step` throws
 *
 * @example
 * import { cartPole, categoricalPolicy, makeNetwork, makeRng, segmentCollector } from './lib/index';
 * const rng = makeRng(1);
 * const policy = categoricalPolicy(makeNetwork({ sizes: [4, 32, 2], rng }));
 * const collect = segmentCollector([cartPole(), cartPole()], policy, rng);
 * collect(16).rollout.length; // → 32
 */
export function segmentCollector<A extends Action>(
  environments: readonly Environment<A>[],
  policy: Pick<Policy<A>, 'sample'>,
  rng: Rng,
): (steps: number) => Segment {
  if (environments.length === 0) throw new RangeError('environments is empty; expected at least one');
  const builder = new RolloutBuilder(environments[0]);
  const copies = environments.map((environment) => ({
    environment,
    observation: environment.reset(rng),
    return: 0,
    length: 0,
  }));

  return (steps) => {
    if (!(Number.isInteger(steps) && steps > 0))
      throw new RangeError(`steps is ${steps}; expected a positive whole number`);
    const finished: FinishedEpisode[] = [];
    for (const copy of copies) {
      for (let t = 1; t <= steps; t++) {
        const { action, logProb } = policy.sample(copy.observation, rng);
        const step = copy.environment.step(action);
        builder.add(copy.observation, action, step.reward, logProb);
        copy.observation = step.observation;
        copy.return += step.reward;
        copy.length++;
        if (step.terminated || step.truncated) {
          builder.closeSpan(step.terminated, step.truncated, step.observation);
          finished.push({ return: copy.return, length: copy.length });
          copy.observation = copy.environment.reset(rng);
          copy.return = copy.length = 0;
        } else if (t === steps) {
          builder.closeSpan(false, true, step.observation);
        }
      }
    }
    return { rollout: builder.build(), finished };
  };
}
