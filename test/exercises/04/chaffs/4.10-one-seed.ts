export const sentence =
  'One seed is an anecdote: run it with another, and you may say the opposite. As many runs of each variant as `seeds` says.';

import { trainAndPlot as right } from '../../../../solutions/04-baselines';

export { buildReinforceAgent } from '../../../../solutions/04-baselines';

// The right comparison, but for one thing.
export function trainAndPlot(environment: any, episodes: number, options: any): any {
  return right(environment, episodes, { ...options, seeds: 1 });
}
