import type { Slip } from '../../../../grader/judge/handedIn';

export const sentence =
  'Your final average is not the mean of the last 100 returns of training. A greedy score, or one of another agent, hides instability.';

export const slips: readonly Slip[] = [
  ['const finalAverage = meanOf(returns.slice(-100));', 'const finalAverage = greedyScore(withs[0].agent);'],
  [
    'function curveOf(',
    `function greedyScore(agent: ReinforceAgent): number {
  const own = makeEnvironment('CartPole-v1');
  let [score, observation] = [0, own.reset(makeRng(1))];
  for (;;) {
    const pi = agent.probabilities([observation])[0];
    const step = own.step(pi.indexOf(Math.max(...pi)));
    score += step.reward;
    observation = step.observation;
    if (step.terminated || step.truncated) return score;
  }
}

function curveOf(`,
  ],
  ['import { actor, adam, makeNetwork,', 'import { actor, adam, makeEnvironment, makeNetwork, makeRng,'],
];
