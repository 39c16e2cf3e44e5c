import type { Slip } from '../../../../grader/judge/handedIn';

export const sentence = 'You go on after the budget is spent: look at the steps before you begin an episode.';

export const slips: readonly Slip[] = [
  ['while (episodes.length < batch && spent < steps) {', 'while (episodes.length < batch) {'],
  [
    `while (spent < steps) {
    const episodes`,
    `while (spent < 1.5 * steps) {
    const episodes`,
  ],
];
