import type { Slip } from '../../../../grader/judge/handedIn';

export const sentence = 'Your axes have no titles. Say what is drawn, and in which unit.';

export const slips: readonly Slip[] = [
  [`xaxis: { title: { text: 'steps of the environment' }, rangemode`, 'xaxis: { rangemode'],
  [`yaxis: { title: { text: 'return, mean of the last 100 episodes' }, rangemode`, 'yaxis: { rangemode'],
];
