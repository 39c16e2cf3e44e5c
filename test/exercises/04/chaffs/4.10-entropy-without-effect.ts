export const sentence = 'A strong entropy bonus changes nothing: entropyCoefficient does not reach the gradient.';

import { buildReinforceAgent as right } from '../../../../solutions/04-baselines';

// The right agent, but for one thing.
export function buildReinforceAgent(stateDim: number, actionDim: number, options: any): any {
  return right(stateDim, actionDim, { ...options, entropyCoefficient: 0 });
}

export { trainAndPlot } from '../../../../solutions/04-baselines';
