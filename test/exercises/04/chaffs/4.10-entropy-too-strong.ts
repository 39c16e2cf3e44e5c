export const sentence =
  'After 300,000 steps your policy still nearly tosses coins. Advantages have size 1 here: an entropy coefficient of 0.1 is as loud as they are. Take a hundredth.';

import { buildReinforceAgent as right } from '../../../../solutions/04-baselines';

// The right agent, but for one thing.
export function buildReinforceAgent(stateDim: number, actionDim: number, options: any): any {
  return right(stateDim, actionDim, { entropyCoefficient: 3, ...options });
}

export { trainAndPlot } from '../../../../solutions/04-baselines';
