import type { Mistake } from '../proofSpec';
import type { GaussianWords } from '../worlds/gaussian/gaussianKind';

const z = ({ a, mu, sigma }: GaussianWords): number => (a - mu) / sigma;

/** Lines that people write in 3.3, and what is wrong with each. */
export const gaussianScoresMistakes: readonly Mistake<GaussianWords>[] = [
  {
    name: 'σ not squared',
    says: '∂/∂μ of (a−μ)²/2σ² leaves σ² below, not σ: a narrow policy has a loud score.',
    is: (w) => [z(w), z(w) ** 2 - 1],
  },
  {
    name: '−1 forgotten',
    says: 'The density has σ in front too: −log σ gives the −1. Without it the mean is not 0.',
    is: (w) => [z(w) / w.sigma, z(w) ** 2],
  },
  {
    name: 'by σ instead of log σ',
    says: 'This is the derivative by σ; by log σ it is σ times as large.',
    is: (w) => [z(w) / w.sigma, (z(w) ** 2 - 1) / w.sigma],
  },
  {
    name: 'sign of the first',
    says: 'An action above μ pulls μ up: (a−μ), not (μ−a).',
    is: (w) => [-z(w) / w.sigma, z(w) ** 2 - 1],
  },
  {
    name: 'sign of the second',
    says: 'An action far out makes σ larger: the square comes with +.',
    is: (w) => [z(w) / w.sigma, 1 - z(w) ** 2],
  },
  {
    name: 'half of the square',
    says: 'The ½ before the square goes when it is differentiated.',
    is: (w) => [z(w) / w.sigma, z(w) ** 2 / 2 - 1],
  },
  {
    name: 'log-density for its gradient',
    says: 'The score is the gradient of the log-density, not the log-density.',
    is: (w) => [w.log(w.density(w.a)), w.log(w.density(w.a))],
  },
  {
    name: 'gradient of the density',
    says: 'This is the gradient of the density itself: the logarithm is missing.',
    is: (w) => [w.byMu(() => w.density(w.a)), w.byLogSigma(() => w.density(w.a))],
  },
  {
    name: 'one number for two',
    says: 'There are two parameters: the score has two components, not their sum.',
    is: (w) => z(w) / w.sigma + z(w) ** 2 - 1,
  },
];
