export const sentence = 'You discount the rewards. J in this notebook has no γ: a return is the plain sum.';

type Environment = {
  reset(rng: () => number): ArrayLike<number>;
  step(action: number): { observation: ArrayLike<number>; reward: number; terminated: boolean; truncated: boolean };
};
type Policy = { sample(observation: ArrayLike<number>, rng: () => number): { action: number } };

export function estimateReturn(
  environment: Environment,
  policy: Policy,
  { episodes, rng }: { episodes: number; rng: () => number },
) {
  const returns: number[] = [];
  for (let episode = 0; episode < episodes; episode++) {
    let observation = environment.reset(rng);
    let weight = 1;
    let total = 0;
    for (;;) {
      const step = environment.step(policy.sample(observation, rng).action);
      total += weight * step.reward;
      weight *= 0.99;
      if (step.terminated || step.truncated) break;
      observation = step.observation;
    }
    returns.push(total);
  }
  const mean = returns.reduce((sum, g) => sum + g, 0) / episodes;
  const squares = returns.reduce((sum, g) => sum + (g - mean) ** 2, 0);
  const standardError = episodes > 1 ? Math.sqrt(squares / (episodes - 1) / episodes) : Infinity;
  const half = 1.96 * standardError;
  return { mean, standardError, interval: [mean - half, mean + half] };
}
