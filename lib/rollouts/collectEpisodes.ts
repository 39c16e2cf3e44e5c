import type { Rng } from '../engine/rng';
import type { Action, Environment } from '../environments/environment';
import type { Policy } from '../policies/policy';
import { RolloutBuilder } from './rolloutBuilder';
import type { Rollout } from './rollout';

export interface CollectEpisodesOptions {
  /** Whole episodes to play; 1 unless given. */
  readonly episodes?: number;
  /** Every draw, of the world and of the policy, comes from here. */
  readonly rng: Rng;
  /** Reuse a builder (its memory) over many calls. */
  readonly builder?: RolloutBuilder;
}

/**
 * Plays whole episodes and writes them down: the first third of REINFORCE.
 *
 * Every episode that is begun is finished. "The first K to finish" of many copies over-represent short ones, see
 * `firstFinished`.
 *
 * @returns one rollout, one span an episode
 * @throws RangeError for a number of episodes that is not a positive whole one, or a reward that is not finite; as `step` throws
 *
 * @example
 * import { cartPole, categoricalPolicy, collectEpisodes, makeNetwork, makeRng } from './lib/index';
 * const rng = makeRng(1);
 * const policy = categoricalPolicy(makeNetwork({ sizes: [4, 32, 2], rng }));
 * const rollout = collectEpisodes(cartPole(), policy, { episodes: 3, rng });
 * rollout.spans.length; // → 3
 */
export function collectEpisodes<A extends Action>(
  environment: Environment<A>,
  policy: Pick<Policy<A>, 'sample'>,
  { episodes = 1, rng, builder = new RolloutBuilder(environment) }: CollectEpisodesOptions,
): Rollout {
  if (!(Number.isInteger(episodes) && episodes > 0))
    throw new RangeError(`episodes is ${episodes}; expected a positive whole number`);
  for (let episode = 0; episode < episodes; episode++) {
    let observation = environment.reset(rng);
    for (;;) {
      const { action, logProb } = policy.sample(observation, rng);
      const step = environment.step(action);
      builder.add(observation, action, step.reward, logProb);
      observation = step.observation;
      if (step.terminated || step.truncated) {
        builder.closeSpan(step.terminated, step.truncated, observation);
        break;
      }
    }
  }
  return builder.build();
}
