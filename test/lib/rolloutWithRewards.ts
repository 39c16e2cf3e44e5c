import type { Rollout } from '../../lib/rollouts/rollout';

/** A rollout of one-number observations with the given rewards, one inner list an episode; every action is 0. */
export function rolloutWithRewards(
  episodes: readonly (readonly number[])[],
  ends: { truncated?: boolean } = {},
): Rollout {
  const rewards = Float64Array.from(episodes.flat());
  let start = 0;
  const spans = episodes.map((episode) => {
    const span = {
      start,
      end: start + episode.length,
      terminated: !ends.truncated,
      truncated: ends.truncated ?? false,
      finalObservation: new Float32Array(1),
    };
    start = span.end;
    return span;
  });
  return {
    length: rewards.length,
    observationSize: 1,
    actionSize: 1,
    observations: new Float32Array(rewards.length),
    actions: new Int32Array(rewards.length),
    rewards,
    logProbs: new Float64Array(rewards.length),
    spans,
  };
}
