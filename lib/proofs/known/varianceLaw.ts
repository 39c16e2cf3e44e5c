import type { ProofSpec } from '../proofSpec';
import { coinsKind, type CoinsAssumption, type CoinsWords, type RowOfCoins } from '../worlds/coins/coinsKind';
import { varianceLawMistakes } from './varianceLawMistakes';

/** The reasons of proof 4.2. */
export type VarianceLawRule =
  'definition' | 'algebra' | 'scores are uncorrelated' | 'variance of a coin' | 'V is exact';

/** 4.2, how variance grows with T: c²T³I with full returns, about a third with reward-to-go, 0 with exact V. */
export const varianceLaw: ProofSpec<
  RowOfCoins,
  CoinsWords,
  CoinsAssumption,
  VarianceLawRule,
  'full' | 'toGo' | 'baseline'
> = {
  id: '4.2',
  title: 'how variance grows with the episode',
  file: '04-baselines',
  exportName: 'varianceLaw',
  kind: coinsKind,
  assumptions: ['coins are independent', 'coins show 0 or 1', 'V is exact'],
  rules: {
    definition: { spends: [], says: 'Var f = E[f²] − E[f]².' },
    algebra: { spends: [], says: 'Rearranged: constants come out squared, Σ k² = T(T+1)(2T+1)/6.' },
    'scores are uncorrelated': {
      spends: ['coins are independent'],
      says: 'E[g_t g_k] = 0 for t ≠ k, so the variance of the sum is the sum of the variances.',
    },
    'variance of a coin': { spends: ['coins show 0 or 1'], says: 'Var g_t = p(1−p) =: I.' },
    'V is exact': {
      spends: ['V is exact'],
      may: ['coins show 0 or 1'],
      says: 'V(t) = c(T−t), the whole of what comes.',
    },
  },
  claims: {
    full: {
      relation: 'equals',
      from: ({ Var, steps, g, c, T }) => Var((coins) => c * T * steps((t) => g(coins, t))),
      to: ({ p, c, T }) => c ** 2 * T ** 3 * p * (1 - p),
      text: 'Var[cT Σ_t g_t] = c²T³I',
    },
    toGo: {
      relation: 'equals',
      from: ({ Var, steps, g, c, T }) => Var((coins) => steps((t) => c * (T - t) * g(coins, t))),
      to: ({ p, c, T }) => (c ** 2 * p * (1 - p) * T * (T + 1) * (2 * T + 1)) / 6,
      text: 'Var[Σ_t c(T−t) g_t] = c²I T(T+1)(2T+1)/6',
    },
    baseline: {
      relation: 'equals',
      from: ({ Var, steps, g, c, T, V }) => Var((coins) => steps((t) => (c * (T - t) - V(t)) * g(coins, t))),
      to: () => 0,
      text: 'Var[Σ_t (c(T−t) − V(t)) g_t] = 0',
    },
  },
  mistakes: varianceLawMistakes,
};
