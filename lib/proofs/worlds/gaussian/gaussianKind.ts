import type { Rng } from '../../../engine/rng';
import { ambient } from '../../ambient';
import type { Kind } from '../../kind';
import { pick } from '../draw';
import { shiftable } from '../shiftable';

/** The words in which a derivation speaks of a Gaussian policy. **μ and σ are ambient**, as θ is elsewhere. */
export interface GaussianWords {
  readonly mu: number;
  readonly sigma: number;
  /** An action, picked by the checker. */
  readonly a: number;
  /** The density of an action under N(μ, σ²). */
  density(a: number): number;
  /** ∂/∂μ. */
  byMu(f: () => number): number;
  /** ∂/∂ log σ. */
  byLogSigma(f: () => number): number;
  /** E_a, over the actions that the policy draws. */
  E(f: (a: number) => number): number;
  /** The natural logarithm. */
  log(x: number): number;
  sqrt(x: number): number;
  readonly PI: number;
}

/** What derivations about a Gaussian policy may lean on. */
export type GaussianAssumption = 'the density is normal' | 'actions come from it';

/** One Gaussian policy and one action. */
export interface Gaussian {
  readonly mu: number;
  readonly sigma: number;
  readonly a: number;
}

// The trapezoid rule on a grid this fine is exact to rounding for a normal density times a polynomial.
const GRID = Array.from({ length: 49 }, (_, i) => (i - 24) * 0.375);

function words({ mu: mu0, sigma: sigma0, a }: Gaussian, broken?: GaussianAssumption): GaussianWords {
  const shiftOfMu = shiftable((x) => x);
  const shiftOfLogSigma = shiftable((x) => x);
  const mu = ambient(() => mu0 + shiftOfMu.tables());
  const sigma = ambient(() => sigma0 * Math.exp(shiftOfLogSigma.tables()));
  const ripple = broken === 'the density is normal' ? 0.3 : 0;
  const skew = broken === 'actions come from it' ? 0.5 : 0;
  const weights = GRID.map((z) => Math.exp((-z * z) / 2) * (1 + skew * Math.tanh(z) + skew * z * z));
  const sum = weights.reduce((x, y) => x + y, 0);
  return {
    mu,
    sigma,
    a,
    density: (action) => {
      const z = (action - mu) / sigma;
      return (
        Math.exp((-z * z) / 2 + ripple * Math.sin(z + 0.5) + ripple * Math.sin(1 / sigma)) /
        (sigma * Math.sqrt(2 * Math.PI))
      );
    },
    byMu: shiftOfMu.grad,
    byLogSigma: shiftOfLogSigma.grad,
    E: (f) => GRID.reduce((total, z, i) => total + (weights[i] / sum) * f(Number(mu) + Number(sigma) * z), 0),
    log: Math.log,
    sqrt: Math.sqrt,
    PI: Math.PI,
  };
}

function* small(): Generator<Gaussian> {
  for (const a of [1, 2, -1, 0.5]) for (const sigma of [1, 2, 0.5]) for (const mu of [0, 1]) yield { mu, sigma, a };
}

/** One-dimensional Gaussian policies: what proof 3.3 is evaluated in. */
export const gaussianKind: Kind<Gaussian, GaussianWords, GaussianAssumption> = {
  name: 'a Gaussian policy',
  random: (rng: Rng) => ({ mu: 2 * rng() - 1, sigma: 0.5 + 1.5 * rng(), a: pick(rng, [-1, 1]) * (0.2 + 2 * rng()) }),
  small,
  words,
  describe: ({ mu, sigma, a }) => `μ = ${mu}, σ = ${sigma}, a = ${a}`.replace(/-/g, '−'),
  broken: {
    'the density is normal': 'the density has ripples',
    'actions come from it': 'the actions are drawn from a skewed density',
  },
};
