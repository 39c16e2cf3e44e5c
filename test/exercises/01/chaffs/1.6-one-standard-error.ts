export const sentence =
  'Your interval reaches one standard error to each side. That covers 68 of 100, not 95: use 1.96.';

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
    let total = 0;
    for (;;) {
      const step = environment.step(policy.sample(observation, rng).action);
      total += step.reward;
      if (step.terminated || step.truncated) break;
      observation = step.observation;
    }
    returns.push(total);
  }
  const mean = returns.reduce((sum, g) => sum + g, 0) / episodes;
  const squares = returns.reduce((sum, g) => sum + (g - mean) ** 2, 0);
  const standardError = episodes > 1 ? Math.sqrt(squares / (episodes - 1) / episodes) : Infinity;
  const half = standardError;
  return { mean, standardError, interval: [mean - half, mean + half] };
}
