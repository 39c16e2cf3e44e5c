import type { Rng } from '../engine/rng';
import type { Action, Environment } from '../environments/environment';
import type { Policy } from '../policies/policy';
import { collectEpisodes } from '../rollouts/collectEpisodes';
import type { Rollout } from '../rollouts/rollout';

/** Turns one episode into one weight for each of its steps, [T]. */
export type EpisodeWeights = (episode: Rollout) => ArrayLike<number>;

export interface EpisodeGradientsOptions {
  readonly episodes: number;
  readonly rng: Rng;
}

/** One-episode gradient estimates, episode by episode. */
export interface EpisodeGradients<K extends string> {
  /** T of each episode, [N]. */
  readonly lengths: readonly number[];
  /** Under each name the estimates Σ_t w_t ∇log π(a_t|s_t), uphill, [N][P]. */
  readonly gradients: Readonly<Record<K, readonly Float32Array[]>>;
}

/**
 * Plays episodes with a frozen policy and writes down what each one alone says of the gradient, weighted in several ways: the
 * raw material for measuring noise. All weightings see the same episodes.
 *
 * @param weights a function for each name, from one episode to its weights [T]
 * @throws RangeError when a function does not give one weight for each step
 * @example
 * import { cartPole, categoricalPolicy, episodeGradients, makeNetwork, makeRng, type Rollout } from './lib/index';
 * const rng = makeRng(1);
 * const policy = categoricalPolicy(makeNetwork({ sizes: [4, 8, 2], rng }));
 * const ones = (episode: Rollout) => new Float64Array(episode.length).fill(1);
 * episodeGradients(cartPole(), policy, { score: ones }, { episodes: 3, rng }).gradients.score.length; // → 3
 */
export function episodeGradients<A extends Action, K extends string>(
  environment: Environment<A>,
  policy: Policy<A>,
  weights: Readonly<Record<K, EpisodeWeights>>,
  { episodes, rng }: EpisodeGradientsOptions,
): EpisodeGradients<K> {
  const names = Object.keys(weights) as K[];
  const gradients = Object.fromEntries(names.map((name) => [name, [] as Float32Array[]])) as Record<K, Float32Array[]>;
  const lengths: number[] = [];
  for (let i = 0; i < episodes; i++) {
    const episode = collectEpisodes(environment, policy, { rng });
    lengths.push(episode.length);
    for (const name of names) {
      policy.networks.forEach((network) => network.zeroGradient());
      policy.addGradient(episode, weights[name](episode));
      // `addGradient` adds the slope of the loss; uphill is the other way.
      const parts = policy.networks.map((network) => network.getGradient());
      gradients[name].push(Float32Array.from(parts.flatMap((part) => Array.from(part, (g) => -g))));
    }
  }
  policy.networks.forEach((network) => network.zeroGradient());
  return { lengths, gradients };
}
