import type { ProofSpec } from '../proofSpec';
import {
  gaussianKind,
  type Gaussian,
  type GaussianAssumption,
  type GaussianWords,
} from '../worlds/gaussian/gaussianKind';
import { gaussianScoresMistakes } from './gaussianScoresMistakes';

/** The reasons of proof 3.3. */
export type GaussianScoresRule = 'definition' | 'algebra' | 'the density is normal' | 'moments';

/** 3.3, the score of a Gaussian: its two components, their mean 0, and their spread 1/σ and √2. Lines are vectors. */
export const gaussianScores: ProofSpec<
  Gaussian,
  GaussianWords,
  GaussianAssumption,
  GaussianScoresRule,
  'score' | 'mean' | 'spread'
> = {
  id: '3.3',
  title: 'the score of a Gaussian',
  file: '03-reinforce',
  exportName: 'gaussianScores',
  kind: gaussianKind,
  assumptions: ['the density is normal', 'actions come from it'],
  rules: {
    definition: { spends: [], says: 'The score is the gradient of the log-density.' },
    algebra: { spends: [], says: 'Rearranged; derivatives of formulas too (∂σ/∂log σ = σ).' },
    'the density is normal': {
      spends: ['the density is normal'],
      says: 'The density is exp(−(a−μ)²/2σ²) / (σ√2π).',
    },
    moments: { spends: ['actions come from it'], says: 'For z = (a−μ)/σ: E[z] = 0, E[z²] = 1, E[z⁴] = 3.' },
  },
  claims: {
    score: {
      relation: 'equals',
      from: (w) => [w.byMu(() => w.log(w.density(w.a))), w.byLogSigma(() => w.log(w.density(w.a)))],
      to: ({ a, mu, sigma }) => [(a - mu) / sigma ** 2, ((a - mu) / sigma) ** 2 - 1],
      text: '(∂/∂μ, ∂/∂log σ) log π(a) = ((a−μ)/σ², ((a−μ)/σ)² − 1)',
    },
    mean: {
      relation: 'equals',
      from: (w) => [w.E((a) => w.byMu(() => w.log(w.density(a)))), w.E((a) => w.byLogSigma(() => w.log(w.density(a))))],
      to: () => [0, 0],
      text: 'E[score] = (0, 0)',
    },
    spread: {
      relation: 'equals',
      from: (w) => [
        w.sqrt(w.E((a) => w.byMu(() => w.log(w.density(a))) ** 2)),
        w.sqrt(w.E((a) => w.byLogSigma(() => w.log(w.density(a))) ** 2)),
      ],
      to: ({ sigma }) => [1 / sigma, Math.SQRT2],
      text: '√E[score²] = (1/σ, √2)',
    },
  },
  mistakes: gaussianScoresMistakes,
};
