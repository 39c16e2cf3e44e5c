export const sentence =
  'Your weights are not normalised: their standard deviation over the batch should be 1, whatever the rewards’ unit.';

import { buildReinforceAgent as right } from '../../../../solutions/04-baselines';

// The right agent, but for one thing.
export function buildReinforceAgent(stateDim: number, actionDim: number, options: any): any {
  const agent: any = right(stateDim, actionDim, options);
  return {
    ...agent,
    update(batch: any) {
      const report = agent.update(batch);
      return { ...report, weights: report.weights.map((w: number[]) => w.map((x) => 7 * x)) };
    },
  };
}

export { trainAndPlot } from '../../../../solutions/04-baselines';
