import type { Slip } from '../../../../grader/judge/handedIn';

export const sentence = 'train does not keep to maxSteps: after so many steps no new episode begins.';

export const slips: readonly Slip[] = [
  [
    'while (record.returns.length < episodes && steps < maxSteps) {',
    'while (record.returns.length < Math.min(episodes, 400)) {',
  ],
];
