export const sentence =
  'An observation gets other probabilities in a batch than alone. Each row is about its own observation.';

import { buildReinforceAgent as right } from '../../../../solutions/04-baselines';

// The right agent, but for one thing.
export function buildReinforceAgent(stateDim: number, actionDim: number, options: any): any {
  const agent: any = right(stateDim, actionDim, options);
  return { ...agent, probabilities: (o: any) => o.map(() => agent.probabilities([o[0]])[0]) };
}

export { trainAndPlot } from '../../../../solutions/04-baselines';
