import type { Slip } from '../../../../grader/judge/handedIn';

export const sentence =
  'You reset the environment in the middle of an episode and throw away what was played: long episodes are lost, and the rest is too short on average. Play every episode to its end.';

export const slips: readonly Slip[] = [
  [
    'const episode = playEpisode(environment, (o) => acting.sample(o, chance), chance);',
    `const episode = playEpisode(environment, (o) => acting.sample(o, chance), chance, 12);
      if (!episode.terminated && !episode.truncated) {
        steps += episode.rewards.length;
        continue;
      }`,
  ],
  [
    'function playEpisode(environment: Environment<number>, act: (o: Observation) => number, rng: Rng): Episode {',
    'function playEpisode(environment: Environment<number>, act: (o: Observation) => number, rng: Rng, most: number): Episode {',
  ],
  ['if (terminated || truncated) {', 'if (terminated || truncated || rewards.length === most) {'],
];
