export const sentence =
  'A strong entropy bonus makes your policy *more* certain: its sign is wrong. Subtract the bonus from the loss.';

import { buildReinforceAgent as right } from '../../../../solutions/04-baselines';

// The right agent, but for one thing.
export function buildReinforceAgent(stateDim: number, actionDim: number, options: any): any {
  const { entropyCoefficient: c = -0.01 } = options;
  return right(stateDim, actionDim, { ...options, entropyCoefficient: -c });
}

export { trainAndPlot } from '../../../../solutions/04-baselines';
