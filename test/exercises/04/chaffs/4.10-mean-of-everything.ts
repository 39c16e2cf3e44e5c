export const sentence =
  'Your final average runs over the whole training, its first clumsy episodes included. Asked are the *last* 100.';

import { trainAndPlot as right } from '../../../../solutions/04-baselines';

export { buildReinforceAgent } from '../../../../solutions/04-baselines';

// The right comparison, but for one thing.
export function trainAndPlot(environment: any, episodes: number, options: any): any {
  const result: any = right(environment, episodes, options);
  return { ...result, finalAverage: result.returns.reduce((sum: number, r: number) => sum + r, 0) / episodes };
}
