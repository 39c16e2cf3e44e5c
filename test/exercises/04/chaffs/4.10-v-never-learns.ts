export const sentence =
  'V never learns: its values are the same after 200 updates. Let its own optimiser take a step in each.';

import { buildReinforceAgent as right } from '../../../../solutions/04-baselines';

// The right agent, but for one thing.
export function buildReinforceAgent(stateDim: number, actionDim: number, options: any): any {
  const agent: any = right(stateDim, actionDim, options);
  const other: any = right(stateDim, actionDim, options);
  return { ...agent, values: other.values };
}

export { trainAndPlot } from '../../../../solutions/04-baselines';
