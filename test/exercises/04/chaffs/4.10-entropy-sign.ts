import type { Slip } from '../../../../grader/judge/handedIn';

export const sentence =
  'A strong entropy bonus makes your policy *more* certain: its sign is wrong. Subtract the bonus from the loss.';

export const slips: readonly Slip[] = [
  ['entropyCoefficient * p * (logPi[a] + entropy);', '(-1) * entropyCoefficient * p * (logPi[a] + entropy);'],
];
