import type { ProofSpec } from '../proofSpec';
import { corridorKind, type Corridor } from '../worlds/corridor/corridorKind';
import type { CorridorAssumption, CorridorWords } from '../worlds/corridor/corridorWords';
import { corridorOptimumMistakes } from './corridorOptimumMistakes';

/** The reasons of proof 1.1. */
export type CorridorOptimumRule = 'first cell' | 'middle cell' | 'last cell' | 'algebra' | 'a root in (0, 1)';

/** 1.1, the corridor's optimum: J(p) = −(4 − 2p) / (p(1 − p)), largest at p* = 2 − √2. */
export const corridorOptimum: ProofSpec<
  Corridor,
  CorridorWords,
  CorridorAssumption,
  CorridorOptimumRule,
  'J' | 'best'
> = {
  id: '1.1',
  title: 'the best way through the corridor',
  file: '01-paradigms',
  exportName: 'corridorOptimum',
  kind: corridorKind,
  assumptions: ['the first cell', 'the middle cell', 'the last cell'],
  rules: {
    'first cell': { spends: ['the first cell'], says: 'V(0) from one step: −1, right to the middle, left stays.' },
    'middle cell': {
      spends: ['the middle cell'],
      says: 'V(1) from one step: −1, right to the first, left to the last (swapped).',
    },
    'last cell': { spends: ['the last cell'], says: 'V(2) from one step: −1, right to the goal, left to the middle.' },
    algebra: { spends: [], says: 'Rearranged; derivatives of formulas too.' },
    'a root in (0, 1)': { spends: [], says: 'The line before is 0 there, and it is a probability.' },
  },
  claims: {
    J: {
      relation: 'equals',
      from: ({ V }) => V(0),
      to: ({ p }) => -(4 - 2 * p) / (p * (1 - p)),
      text: 'V(0) = −(4 − 2p) / (p(1 − p))',
    },
    best: {
      relation: 'solves',
      from: ({ V, grad }) => grad(() => V(0)),
      to: () => 2 - Math.SQRT2,
      text: 'dV(0)/dp = 0 at p = 2 − √2',
    },
  },
  mistakes: corridorOptimumMistakes,
};
