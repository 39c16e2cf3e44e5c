import type { Slip } from '../../../../grader/judge/handedIn';

export const sentence =
  'After 300,000 steps your policy still nearly tosses coins. Advantages have size 1 here: an entropy coefficient of 0.1 is as loud as they are. Take a hundredth.';

export const slips: readonly Slip[] = [
  ['entropyCoefficient = 0.01 }: AgentOptions', 'entropyCoefficient = 3 }: AgentOptions'],
];
