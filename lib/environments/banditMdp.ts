import type { FiniteMdp } from './finiteMdp';

/**
 * A bandit without noise as a finite MDP: one state, one step, reward `means[action]`. What `armedBandit` is on average.
 *
 * @throws RangeError for an empty list or a mean that is not finite
 * @example
 * import { banditMdp, exactValue, softmaxPolicy } from './lib/index';
 * exactValue(banditMdp([1, 0]), softmaxPolicy([[0, 0]])).J; // → 0.5
 */
export function banditMdp(means: readonly number[]): FiniteMdp {
  if (means.length === 0) throw new RangeError('bandit: no arms; expected at least one mean.');
  means.forEach((mean, arm) => {
    if (!Number.isFinite(mean)) throw new RangeError(`bandit: means[${arm}] is ${mean}; expected a finite number.`);
  });
  return {
    id: 'Bandit',
    states: 2,
    actions: means.length,
    start: [1, 0],
    outcomes: [means.map((reward) => [{ next: 1, probability: 1, reward }]), []],
    terminal: [false, true],
    horizon: 1,
  };
}
