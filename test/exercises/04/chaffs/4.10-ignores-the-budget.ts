export const sentence = 'train does not keep to maxSteps: after so many steps no new episode begins.';

import { buildReinforceAgent as right } from '../../../../solutions/04-baselines';

// The right agent, but for one thing.
export function buildReinforceAgent(stateDim: number, actionDim: number, options: any): any {
  const agent: any = right(stateDim, actionDim, options);
  return {
    ...agent,
    train: (environment: any, { maxSteps: _, ...how }: any) =>
      agent.train(environment, { ...how, episodes: Math.min(how.episodes, 400) }),
  };
}

export { trainAndPlot } from '../../../../solutions/04-baselines';
