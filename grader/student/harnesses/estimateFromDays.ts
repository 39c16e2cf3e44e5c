import type { MakeHarness } from '../harness';

interface Day {
  states: number[];
  actions: number[];
  rewards: number[];
}
type Estimate = (
  sampler: (theta: readonly number[]) => Day,
  theta: readonly number[],
  n: number,
  seed: number,
) => unknown;

/** Hands a student's `estimateGradient` days from a list, one after the other, and says how many it took. */
export const estimateFromDays: MakeHarness = () => (estimate: Estimate, days: Day[], theta: number[], seed: number) => {
  let lived = 0;
  const answer = estimate(() => days[lived++ % days.length], theta, days.length, seed) as Record<string, unknown>;
  return { mean: answer?.mean, standardError: answer?.standardError, days: lived };
};
