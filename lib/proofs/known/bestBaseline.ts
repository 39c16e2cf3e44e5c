import type { ProofSpec } from '../proofSpec';
import { banditKind, type Bandit } from '../worlds/bandit/banditKind';
import type { BanditAssumption, BanditWords } from '../worlds/bandit/banditWords';
import { bestBaselineMistakes } from './bestBaselineMistakes';

/** The reasons of proof 4.3. */
export type BestBaselineRule =
  'definition' | 'algebra' | 'noise averages to 0' | 'scores average to 0' | 'V is the mean of Q' | 'a root';

/** b* = E[‖∇log π‖² Q] / E‖∇log π‖². */
const bStar = ({ E, n, Q }: BanditWords): number => E((a) => n(a) * Q(a)) / E(n);

/** 4.3, the quietest baseline: b* = E[‖∇log π‖² Q] / E‖∇log π‖², how far it is from V, and what V is best at. */
export const bestBaseline: ProofSpec<
  Bandit,
  BanditWords,
  BanditAssumption,
  BestBaselineRule,
  'variance' | 'best' | 'excess' | 'gap' | 'predict'
> = {
  id: '4.3',
  title: 'the quietest baseline',
  file: '04-baselines',
  exportName: 'bestBaseline',
  kind: banditKind,
  assumptions: ['noise averages to 0', 'scores average to 0', 'V is the mean of Q'],
  rules: {
    definition: { spends: [], says: 'Variance is the mean of the square less the square of the mean.' },
    algebra: { spends: [], says: 'Rearranged; derivatives of formulas too.' },
    'noise averages to 0': { spends: ['noise averages to 0'], says: 'r = Q + noise, of mean 0 for every action.' },
    'scores average to 0': { spends: ['scores average to 0'], says: 'E[∇log π] = 0, so b does not move the mean.' },
    'V is the mean of Q': { spends: ['V is the mean of Q'], says: 'V = E[Q].' },
    'a root': { spends: [], says: 'The line before is 0 there.' },
  },
  claims: {
    variance: {
      relation: 'equals',
      from: ({ variance }) => variance(),
      to: ({ E, n, Q, noise, b, norm2, Eg }) => E((a) => n(a) * ((Q(a) - b) ** 2 + noise(a))) - norm2(Eg(Q)),
      text: 'Var(b) = E[‖∇log π‖² ((Q−b)² + σ²)] − ‖∇J‖²',
    },
    best: {
      relation: 'solves',
      from: ({ byB, variance }) => byB(variance),
      to: bStar,
      text: 'dVar/db = 0 at b* = E[‖∇log π‖² Q] / E‖∇log π‖²',
    },
    excess: {
      relation: 'equals',
      from: (w) => w.variance() - w.at(bStar(w), w.variance),
      to: (w) => w.E(w.n) * (w.b - bStar(w)) ** 2,
      text: 'Var(b) − Var(b*) = E‖∇log π‖² (b − b*)²',
    },
    gap: {
      relation: 'equals',
      from: (w) => bStar(w) - w.V,
      to: ({ E, n, Q }) => (E((a) => n(a) * Q(a)) - E(n) * E(Q)) / E(n),
      text: 'b* − V = Cov(‖∇log π‖², Q) / E‖∇log π‖²',
    },
    predict: {
      relation: 'equals',
      from: ({ E, Q, b, V }) => E((a) => (Q(a) - b) ** 2) - E((a) => (Q(a) - V) ** 2),
      to: ({ b, V }) => (b - V) ** 2,
      text: 'E[(Q−b)²] − E[(Q−V)²] = (b−V)²',
    },
  },
  mistakes: bestBaselineMistakes,
};
