import type { Environment, Rng } from '../../../../lib/tools';

interface Actor {
  sample(observation: ArrayLike<number>, rng: Rng): { readonly action: number };
}

/** Welford's way: no list of returns is kept. */
export function estimateReturn(world: Environment<number>, actor: Actor, options: { episodes: number; rng: Rng }) {
  let [n, mean, squares] = [0, 0, 0];
  while (n < options.episodes) {
    const g = play(world, actor, options.rng);
    const step = g - mean;
    mean += step / ++n;
    squares += step * (g - mean);
  }
  const standardError = n < 2 ? Number.POSITIVE_INFINITY : Math.sqrt(squares / (n * (n - 1)));
  return { mean, standardError, interval: Float64Array.of(mean - 1.96 * standardError, mean + 1.96 * standardError) };
}

function play(world: Environment<number>, actor: Actor, rng: Rng, seen = world.reset(rng)): number {
  const { observation, reward, terminated, truncated } = world.step(actor.sample(seen, rng).action);
  return terminated || truncated ? reward : reward + play(world, actor, rng, observation);
}
