import type { Kind } from '../../kind';
import { pick } from '../draw';
import { showNumber } from '../showNumber';
import { sumOver } from '../sumOver';

/** An episode: the coins a₀ … a_{T−1}, each 0 or 1. */
export type Coins = readonly number[];

/** The words of the smallest policy: T coins with chance p, and the same reward c for every step. */
export interface CoinsWords {
  readonly T: number;
  readonly p: number;
  readonly c: number;
  /** E over all 2^T episodes. */
  E(f: (coins: Coins) => number): number;
  /** The variance over all 2^T episodes. */
  Var(f: (coins: Coins) => number): number;
  /** The score of step t, a_t − p: ∇log π of a coin with a logit. */
  g(coins: Coins, t: number): number;
  /** Σ over the steps t = 0 … T−1. */
  steps(f: (t: number) => number): number;
  /** The value of what is left from step t on. */
  V(t: number): number;
}

/** What derivations about the coins may lean on. */
export type CoinsAssumption = 'coins are independent' | 'coins show 0 or 1' | 'V is exact';

/** One row of coins. */
export interface RowOfCoins {
  readonly T: number;
  readonly p: number;
  readonly c: number;
}

function words({ T, p, c }: RowOfCoins, broken?: CoinsAssumption): CoinsWords {
  // A sticky coin repeats the one before it half of the time: each alone is as fair as ever, together they are not.
  const sticky = broken === 'coins are independent' ? 0.5 : 0;
  const episodes = Array.from({ length: 2 ** T }, (_, i) => {
    const coins = Array.from({ length: T }, (__, t) => (i >> t) & 1);
    const chance = coins.reduce((product, a, t) => {
      const fresh = a === 1 ? p : 1 - p;
      return product * (t === 0 ? fresh : sticky * (a === coins[t - 1] ? 1 : 0) + (1 - sticky) * fresh);
    }, 1);
    return { coins, chance };
  });
  const size = broken === 'coins show 0 or 1' ? 1.5 : 1;
  const E: CoinsWords['E'] = (f) => episodes.reduce((sum, { coins, chance }) => sum + chance * f(coins), 0);
  return {
    T,
    p,
    c,
    E,
    Var: (f) => {
      const mean = E(f);
      return E((coins) => (f(coins) - mean) ** 2);
    },
    g: (coins, t) => size * (coins[t] - p),
    steps: (f) => sumOver(T, f),
    V: (t) => c * (T - t) + (broken === 'V is exact' ? 0.5 : 0),
  };
}

/** T coins: what proof 4.2 is evaluated in. */
export const coinsKind: Kind<RowOfCoins, CoinsWords, CoinsAssumption> = {
  name: 'a row of coins',
  random: (rng, telling) => ({
    T: pick(rng, telling ? [2, 3, 4] : [1, 2, 3, 4, 5]),
    p: 0.1 + 0.8 * rng(),
    c: pick(rng, [-1, 1]) * (0.5 + 1.5 * rng()),
  }),
  small: function* () {
    for (const T of [1, 2, 3]) for (const p of [0.5, 0.25]) for (const c of [1, 2, -1]) yield { T, p, c };
  },
  words,
  describe: ({ T, p, c }) => `${T} step${T === 1 ? '' : 's'}, p ${showNumber(p)}, reward ${showNumber(c)}`,
  broken: {
    'coins are independent': 'a coin repeats the one before it half of the time',
    'coins show 0 or 1': 'the scores are 1.5 times too large',
    'V is exact': 'V is off by ½',
  },
};
