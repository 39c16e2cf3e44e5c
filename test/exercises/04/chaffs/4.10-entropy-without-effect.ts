import type { Slip } from '../../../../grader/judge/handedIn';

export const sentence = 'A strong entropy bonus changes nothing: entropyCoefficient does not reach the gradient.';

export const slips: readonly Slip[] = [
  [
    'const push = weight * (p - (a === actions[t] ? 1 : 0)) + entropyCoefficient * p * (logPi[a] + entropy);',
    'const push = weight * (p - (a === actions[t] ? 1 : 0));',
  ],
];
