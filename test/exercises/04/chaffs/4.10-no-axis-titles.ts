export const sentence = 'Your axes have no titles. Say what is drawn, and in which unit.';

import { trainAndPlot as right } from '../../../../solutions/04-baselines';

export { buildReinforceAgent } from '../../../../solutions/04-baselines';

// The right comparison, but for one thing.
export function trainAndPlot(environment: any, episodes: number, options: any): any {
  const result: any = right(environment, episodes, options);
  return { ...result, figure: { data: result.figure.data, layout: {} } };
}
