export const sentence =
  'The returns that train gives back are not those that were played: the sum of each episode’s rewards, without γ, in order.';

import { buildReinforceAgent as right } from '../../../../solutions/04-baselines';

// The right agent, but for one thing.
export function buildReinforceAgent(stateDim: number, actionDim: number, options: any): any {
  const agent: any = right(stateDim, actionDim, options);
  return {
    ...agent,
    train(environment: any, how: any) {
      const record = agent.train(environment, how);
      return { ...record, returns: record.lengths };
    },
  };
}

export { trainAndPlot } from '../../../../solutions/04-baselines';
