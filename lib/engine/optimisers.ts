import type { Network } from './network';

export interface Optimiser {
  /** One step down the gradient that `backward` has added up; uses and clears it. */
  step(options?: { readonly learningRate?: number }): void;
}

export interface SgdOptions {
  readonly learningRate: number;
  /** Scales the gradient down to this Euclidean norm, over all weights, when it is longer. Default: no limit. */
  readonly maxGradientNorm?: number;
}

export interface AdamOptions extends SgdOptions {
  /** Decay of the mean of gradients; default 0.9. */
  readonly beta1?: number;
  /** Decay of the mean of squared gradients; default 0.999. */
  readonly beta2?: number;
  /** Default 1e-8. */
  readonly epsilon?: number;
}

/** A network holds one set of moments, so the newest optimiser owns it; an older one that still steps is a mistake. */
const owners = new WeakMap<Network, Optimiser>();

/**
 * Plain gradient descent: θ ← θ − α g.
 *
 * @throws RangeError when the learning rate or the norm is not a positive number
 * @example
 * import { makeNetwork, makeRng, sgd } from './lib/index';
 * const network = makeNetwork({ sizes: [1, 1], rng: makeRng(1), engine: 'typedArrays' });
 * network.setWeights([1, 0]);
 * const optimiser = sgd(network, { learningRate: 0.5 });
 * network.forward(Float32Array.of(1), 1);
 * network.backward(Float32Array.of(1));
 * optimiser.step();
 * network.getWeights(); // → Float32Array [0.5, -0.5]
 */
export function sgd(network: Network, options: SgdOptions): Optimiser {
  return makeOptimiser(network, options, (learningRate) => network.updates.sgd(learningRate));
}

/**
 * Adam (Kingma & Ba 2015), as PyTorch computes it: m ← β₁m + (1−β₁)g, v ← β₂v + (1−β₂)g²,
 * θ ← θ − α · m/(1−β₁ᵗ) / (√(v/(1−β₂ᵗ)) + ε). A network has one optimiser at a time.
 *
 * @throws RangeError when an option is out of range
 * @example
 * import { adam, makeNetwork, makeRng } from './lib/index';
 * const network = makeNetwork({ sizes: [4, 64, 64, 2], rng: makeRng(1) });
 * const optimiser = adam(network, { learningRate: 1e-3, maxGradientNorm: 0.5 });
 * network.forward(new Float32Array(40), 10);
 * network.backward(new Float32Array(20).fill(1));
 * optimiser.step();
 * network.getGradient().every((g) => g === 0); // → true
 */
export function adam(network: Network, options: AdamOptions): Optimiser {
  const { beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8 } = options;
  for (const [name, beta] of Object.entries({ beta1, beta2 })) {
    if (!(beta >= 0 && beta < 1)) throw new RangeError(`${name} is ${beta}, expected 0 ≤ ${name} < 1`);
  }
  checkPositive('epsilon', epsilon);
  network.updates.clearMoments();
  let steps = 0;
  return makeOptimiser(network, options, (learningRate) => {
    steps++;
    // The two bias corrections, taken out of the loop over weights: a factor on the step and one on ε.
    const correction = Math.sqrt(1 - beta2 ** steps);
    network.updates.adam((learningRate * correction) / (1 - beta1 ** steps), beta1, beta2, epsilon * correction);
  });
}

function makeOptimiser(network: Network, options: SgdOptions, update: (learningRate: number) => void): Optimiser {
  const { learningRate, maxGradientNorm = Infinity } = options;
  checkPositive('learningRate', learningRate);
  if (!(maxGradientNorm > 0)) throw new RangeError(`maxGradientNorm is ${maxGradientNorm}, expected a number > 0`);
  const optimiser: Optimiser = {
    step(now) {
      if (owners.get(network) !== optimiser) throw new Error('this network has a newer optimiser: use that one');
      const rate = now?.learningRate ?? learningRate;
      if (!(rate >= 0 && rate < Infinity)) throw new RangeError(`learningRate is ${rate}, expected a number ≥ 0`);
      if (maxGradientNorm < Infinity) {
        const norm = network.updates.gradientNorm();
        if (norm > maxGradientNorm) network.updates.scaleGradient(maxGradientNorm / norm);
      }
      update(rate);
    },
  };
  owners.set(network, optimiser);
  return optimiser;
}

function checkPositive(name: string, value: number): void {
  if (!(value > 0 && value < Infinity)) throw new RangeError(`${name} is ${value}, expected a number > 0`);
}
