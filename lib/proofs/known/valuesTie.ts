import type { ProofSpec } from '../proofSpec';
import { corridorKind, type Corridor } from '../worlds/corridor/corridorKind';
import type { CorridorAssumption, CorridorWords } from '../worlds/corridor/corridorWords';
import { valuesTieMistakes } from './valuesTieMistakes';

/** The reasons of proof 1.3. */
export type ValuesTieRule =
  'definition' | 'algebra' | 'visits balance' | 'one step ahead' | 'the corridor ignores p' | 'J is flat at its best';

/** 1.3, why the values tie: dJ/dp = Σ_s d(s) [Q(s, right) − Q(s, left)], so at p* both sides weigh the same. */
export const valuesTie: ProofSpec<Corridor, CorridorWords, CorridorAssumption, ValuesTieRule, 'slope' | 'tie'> = {
  id: '1.3',
  title: 'why the values tie',
  file: '01-paradigms',
  exportName: 'valuesTie',
  kind: corridorKind,
  assumptions: ['visits balance', 'V looks one step ahead', 'the corridor ignores p', 'the best p is flat'],
  rules: {
    definition: {
      spends: [],
      says: 'J is V of the start; move(to, cell) is p or 1 − p where right or left leads there.',
    },
    algebra: { spends: [], says: 'Sums rearranged, product rule.' },
    'visits balance': {
      spends: ['visits balance'],
      says: 'd(s) = start(s) + Σ_k d(k) move(s, k): who is there came from somewhere.',
    },
    'one step ahead': { spends: ['V looks one step ahead'], says: 'V(s) = p Q(s, right) + (1 − p) Q(s, left).' },
    'the corridor ignores p': {
      spends: ['the corridor ignores p'],
      says: 'Q(s, a) depends on p only by V of where a leads.',
    },
    'J is flat at its best': {
      spends: ['the best p is flat'],
      may: ['V looks one step ahead', 'the corridor ignores p'], // in those worlds the best p is elsewhere
      says: 'dJ/dp = 0 at p*.',
    },
  },
  claims: {
    slope: {
      relation: 'equals',
      from: ({ V, grad }) => grad(() => V(0)),
      to: ({ cells, d, Q }) => cells((s) => d(s) * (Q(s, 'right') - Q(s, 'left'))),
      text: 'dV(0)/dp = Σ_s d(s) [Q(s, right) − Q(s, left)]',
    },
    tie: {
      relation: 'equals',
      from: ({ at, best, cells, d, Q }) => at(best, () => cells((s) => d(s) * Q(s, 'right'))),
      to: ({ at, best, cells, d, Q }) => at(best, () => cells((s) => d(s) * Q(s, 'left'))),
      text: 'Σ_s d(s) Q(s, right) = Σ_s d(s) Q(s, left) at p*',
    },
  },
  mistakes: valuesTieMistakes,
};
