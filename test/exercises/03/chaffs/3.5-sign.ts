import type { Slip } from '../../../../grader/judge/handedIn';

export const sentence =
  'Your agent learns the opposite of what is paid: the loss needs a minus, or the step goes down J. On CartPole it would learn to fall.';

export const slips: readonly Slip[] = [
  ['gradient.push(weight * (p - (a === action ? 1 : 0)))', 'gradient.push(-weight * (p - (a === action ? 1 : 0)))'],
];
