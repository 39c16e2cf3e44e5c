import type { Slip } from '../../../../grader/judge/handedIn';

export const sentence =
  'Each action is scored by its own reward only, so one that pays a step later is never learned: use the sum from t on.';

export const slips: readonly Slip[] = [
  [
    'returns[first + t] = future = rewards[t] + gamma * future;',
    'returns[first + t] = future = rewards[t] + 0 * gamma * future;',
  ],
];
