import type { Slip } from '../../../../grader/judge/handedIn';

export const sentence =
  'The action that you score is not the one that was taken: you drew a second time. What is learned cancels out.';

export const slips: readonly Slip[] = [
  [
    'episode.actions.push(action);',
    `let again = rng();
    episode.actions.push(Math.max(0, pi.findIndex((p) => (again -= p) < 0)));`,
  ],
];
