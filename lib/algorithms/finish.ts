/**
 * Runs a generator to its end without looking at what it yields, and gives back what it returns.
 *
 * @example
 * import { cartPole, finish, makeRng, train } from './lib/index';
 * const agent = await finish(train(cartPole(), { rng: makeRng(1), totalSteps: 1000 }));
 * agent.steps >= 1000; // → true
 */
export async function finish<Result>(generator: AsyncGenerator<unknown, Result>): Promise<Result> {
  for (;;) {
    const next = await generator.next();
    if (next.done) return next.value;
  }
}
