import type { MakeHarness } from '../harness';

/** A script's world and its actor, played from the judge's process. A generator arrives there as its next number, or as null. */
export interface Script {
  draw(): number;
  reset(drawn: number | null): number[];
  step(action: number): { observation: number[]; reward: number; terminated: boolean; truncated: boolean };
  sample(observation: number[], drawn: number | null): { action: number };
}

type EstimateReturn = (
  environment: unknown,
  policy: unknown,
  options: { episodes: number; rng: () => number },
) => unknown;

/** Lets a student's `estimateReturn` play a script. */
export const playEpisodes: MakeHarness = () => (estimateReturn: EstimateReturn, script: Script, episodes: number) => {
  const numberOf = (rng: unknown): number | null => (typeof rng === 'function' ? Number(rng()) : null);
  const environment = {
    id: 'Script',
    observationSpace: { kind: 'box', low: [-Infinity, -Infinity], high: [Infinity, Infinity] },
    actionSpace: { kind: 'discrete', n: 2 },
    maxEpisodeSteps: Infinity,
    reset: (rng: unknown) => script.reset(numberOf(rng)),
    step: (action: number) => script.step(action),
  };
  const policy = {
    sample: (observation: ArrayLike<number>, rng: unknown) =>
      script.sample(Array.from(observation ?? []), numberOf(rng)),
  };
  return estimateReturn(environment, policy, { episodes, rng: () => script.draw() });
};
