export const sentence =
  'You whiten each episode by itself: its own mean is gone from it, and with it whether the episode was good. One scale for the whole batch (section 7: 88 of 100 seeds against 99).';

import { buildReinforceAgent as right } from '../../../../solutions/04-baselines';

// The right agent, but for one thing.
export function buildReinforceAgent(stateDim: number, actionDim: number, options: any): any {
  const agent: any = right(stateDim, actionDim, options);
  const whiten = (w: number[]): number[] => {
    const mean = w.reduce((sum, x) => sum + x, 0) / w.length;
    const deviation = Math.sqrt(w.reduce((sum, x) => sum + (x - mean) ** 2, 0) / w.length) + 1e-8;
    return w.map((x) => (x - mean) / deviation);
  };
  return {
    ...agent,
    update(batch: any) {
      const report = agent.update(batch);
      return { ...report, weights: report.weights.map(whiten) };
    },
  };
}

export { trainAndPlot } from '../../../../solutions/04-baselines';
