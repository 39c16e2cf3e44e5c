export const sentence = 'You report the best 100 episodes. Say where the window lies: asked are the *last* 100.';

import { trainAndPlot as right } from '../../../../solutions/04-baselines';

export { buildReinforceAgent } from '../../../../solutions/04-baselines';

// The right comparison, but for one thing.
export function trainAndPlot(environment: any, episodes: number, options: any): any {
  const result: any = right(environment, episodes, options);
  let finalAverage = 0;
  for (let end = 100; end <= episodes; end++) {
    const mean = result.returns.slice(end - 100, end).reduce((sum: number, r: number) => sum + r, 0) / 100;
    finalAverage = Math.max(finalAverage, mean + (end === episodes ? -1e9 : 0));
  }
  return { ...result, finalAverage };
}
