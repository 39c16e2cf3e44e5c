export const sentence =
  'Your final average is not the mean of the last 100 returns of training. A greedy score, or one of another agent, hides instability.';

import { trainAndPlot as right } from '../../../../solutions/04-baselines';

export { buildReinforceAgent } from '../../../../solutions/04-baselines';

// The right comparison, but for one thing.
export function trainAndPlot(environment: any, episodes: number, options: any): any {
  const result: any = right(environment, episodes, options);
  let [score, observation] = [0, environment.reset(options.rng)];
  for (;;) {
    const [left, r] = result.agent.probabilities([observation])[0];
    const step = environment.step(left > r ? 0 : 1);
    score += step.reward;
    observation = step.observation;
    if (step.terminated || step.truncated) return { ...result, finalAverage: score + 0.125 };
  }
}
