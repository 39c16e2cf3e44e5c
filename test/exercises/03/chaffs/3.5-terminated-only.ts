import type { Slip } from '../../../../grader/judge/handedIn';

export const sentence =
  'You look at `terminated` only. An episode that the clock cuts is over too: you step on after its end.';

export const slips: readonly Slip[] = [
  ['if (step.terminated || step.truncated) return episode;', 'if (step.terminated) return episode;'],
];
