export const sentence =
  'Your rows are no probabilities: each must be above 0, and a row must add up to 1. Logits go through a softmax first.';

import { buildReinforceAgent as right } from '../../../../solutions/04-baselines';

// The right agent, but for one thing.
export function buildReinforceAgent(stateDim: number, actionDim: number, options: any): any {
  const agent: any = right(stateDim, actionDim, options);
  return { ...agent, probabilities: (o: any) => agent.probabilities(o).map((row: number[]) => row.map(Math.log)) };
}

export { trainAndPlot } from '../../../../solutions/04-baselines';
