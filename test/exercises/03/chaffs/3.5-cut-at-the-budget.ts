import type { Slip } from '../../../../grader/judge/handedIn';

export const sentence =
  'The episode under way is cut off when the budget ends. Its G then knows nothing of what was still to come: play it to its end.';

export const slips: readonly Slip[] = [
  [
    'const episode = play(environment, network, rng);',
    'const episode = play(environment, network, rng, steps - spent);',
  ],
  [
    'function play(environment: Environment<number>, network: Network, rng: Rng): Played {',
    'function play(environment: Environment<number>, network: Network, rng: Rng, most: number): Played {',
  ],
  [
    'if (step.terminated || step.truncated) return episode;',
    'if (step.terminated || step.truncated || episode.rewards.length === most) return episode;',
  ],
];
