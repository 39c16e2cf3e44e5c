import type { MakeHarness } from '../harness';
import { isList, unfit } from './unfit';

type RewardToGo = (rewards: number[], gamma: number) => ArrayLike<number>;

/** More entries than this moved by `unshift` in one call, and its cost has become a square. */
const MOVED = 1e6;

/**
 * Reward-to-go of very many rewards (0 … 6, again and again) in a few numbers: how many came back, the first, the last and the
 * sum. Says so where `unshift` moved the array again and again; stops it there, for that takes seconds.
 */
export const manyRewards: MakeHarness = () => (rewardToGo: RewardToGo, count: number, gamma: number) => {
  const original = Array.prototype.unshift;
  const tooMuch = new Error('unshift moved more than a million entries');
  let moved = 0;
  Array.prototype.unshift = function (this: unknown[], ...items: unknown[]) {
    if ((moved += this.length) > MOVED) throw tooMuch;
    return original.apply(this, items);
  };
  try {
    const returns = rewardToGo(
      Array.from({ length: count }, (_, t) => t % 7),
      gamma,
    );
    if (!isList(returns)) throw unfit('rewardToGo', returns, 'a list');
    let sum = 0;
    for (let t = 0; t < returns.length; t++) sum += returns[t];
    return { length: returns.length, first: returns[0], last: returns[returns.length - 1], sum };
  } catch (error) {
    if (moved > MOVED) return 'unshift';
    throw error;
  } finally {
    Array.prototype.unshift = original;
  }
};
