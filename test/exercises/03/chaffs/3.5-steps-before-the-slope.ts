import type { Slip } from '../../../../grader/judge/handedIn';

export const sentence =
  'The policy moves between acting and scoring: your optimiser steps before the slope of this update is there, and so takes the one before. First `backward`, then `step`.';

export const slips: readonly Slip[] = [
  [
    `    network.backward(Float32Array.from(slope.gradient));
`,
    '',
  ],
  [
    '    for (const g of slope.returns) {',
    `    network.backward(Float32Array.from(slope.gradient));
    for (const g of slope.returns) {`,
  ],
];
