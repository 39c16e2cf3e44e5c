export const sentence =
  'Your x axis is not steps of the environment. An agent whose episodes are five times as long has seen five times as much: count steps, from 0.';

import { trainAndPlot as right } from '../../../../solutions/04-baselines';

export { buildReinforceAgent } from '../../../../solutions/04-baselines';

// The right comparison, but for one thing.
export function trainAndPlot(environment: any, episodes: number, options: any): any {
  const result: any = right(environment, episodes, options);
  const data = result.figure.data.map((trace: any) => ({ ...trace, x: trace.x.map((_: number, i: number) => i + 1) }));
  return { ...result, figure: { ...result.figure, data } };
}
