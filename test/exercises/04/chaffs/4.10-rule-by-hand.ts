import type { Slip } from '../../../../grader/judge/handedIn';

export const sentence =
  'train came back before its steps and episodes were used up, with an agent that drops the pole. The grader’s CartPole is under a disguise: numbers of the observation change places and signs, actions change names. Only what was learned in that environment fits it.';

/** A long training is not done: a rule that balances the plain CartPole for 500 steps stands in for it. */
export const slips: readonly Slip[] = [
  [
    '  const probabilities = (observations: readonly Observation[]): number[][] =>\n',
    `  let byHand = false;
  const rule = ([x, v, angle, speed]: Observation): number[] => {
    const right = 1 / (1 + Math.exp(-20 * (3 * angle + speed + 0.1 * x + 0.2 * v)));
    return [1 - right, right];
  };
  const probabilities = (observations: readonly Observation[]): number[][] =>
    byHand ? observations.map(rule) :
`,
  ],
  [
    '    let steps = 0;\n    let batch: Episode[] = [];\n',
    `    let steps = 0;
    let batch: Episode[] = [];
    if (maxSteps >= 100_000 && maxSteps < Infinity) {
      byHand = true;
      return record;
    }
`,
  ],
];
