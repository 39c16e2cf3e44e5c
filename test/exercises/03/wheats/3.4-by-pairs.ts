import type { Episode } from '../../../../solutions/03-reinforce';

/** Reward by reward, and π by differences of logits. */
export const policyGradient = (episodes: readonly Episode[], gamma: number): Float64Array[][] =>
  episodes.map((episode) =>
    episode.logits.map((row, t) => {
      const G = episode.rewards.slice(t).reduce((sum, r, k) => sum + gamma ** k * r, 0) / episodes.length;
      const pi = row.map((z) => 1 / row.reduce((sum, other) => sum + Math.exp(other - z), 0));
      pi[episode.actions[t]] -= 1;
      return Float64Array.from(pi, (part) => G * part);
    }),
  );
