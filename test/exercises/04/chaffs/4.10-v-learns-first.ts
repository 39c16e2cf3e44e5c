import type { Slip } from '../../../../grader/judge/handedIn';

export const sentence = 'V learned from this batch before it judged it: the weights must be G − V by the *old* V.';

export const slips: readonly Slip[] = [
  [
    `    const old = values(observations);
`,
    `    const before = value.forward(inputs, observations.length);
    value.backward(Float32Array.from(targets, (g, t) => (2 * (before[t] - g)) / targets.length));
    valueOptimiser.step();
    const old = values(observations);
`,
  ],
  [
    `    value.forward(inputs, observations.length);
    value.backward(Float32Array.from(targets, (g, t) => (2 * (old[t] - g)) / targets.length));
    valueOptimiser.step();
    return {`,
    '    return {',
  ],
];
