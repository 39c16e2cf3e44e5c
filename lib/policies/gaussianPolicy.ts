import { normal, type Rng } from '../engine/rng';
import type { Network } from '../engine/network';
import { isTensorflowNetwork } from '../engine/tensorflowNetwork';
import { addPolicyLossGaussian } from './tensorflowLoss';
import type { ActedRows, Policy } from './policy';
import type { ScoreGradientOptions } from './scoreGradientOptions';

const halfLogTwoPi = 0.5 * Math.log(2 * Math.PI);

/**
 * A Gaussian policy for continuous actions: a ~ N(μ(s), diag σ²), with σ free of the state.
 *
 * log π(a|s) = −Σ_j [ ½((a_j − μ_j)/σ_j)² + log σ_j + ½ log 2π ];
 * scores: (a − μ)/σ² for μ, ((a − μ)/σ)² − 1 for log σ.
 *
 * The environment clips or scales the action; log π is that of the action as drawn, so the gradient stays exact.
 *
 * @param mean observation [n] → μ [m]
 * @param logStd a network without inputs that holds log σ [m], see `parameters`
 * @throws RangeError when `logStd` has another width than `mean`, for an action of another width, or not one weight for each row;
 *   Error from `sample`, when mean or σ are not finite
 * @see Williams 1992, section 6
 *
 * @example
 * import { gaussianPolicy, makeNetwork, makeRng, parameters } from './lib/index';
 * const rng = makeRng(1);
 * const policy = gaussianPolicy(makeNetwork({ sizes: [3, 32, 1], activation: 'tanh', rng }), parameters([0]));
 * policy.entropy([1, 0, 0]).toFixed(4); // → '1.4189'
 */
export function gaussianPolicy(mean: Network, logStd: Network): Policy<ArrayLike<number>> {
  const size = mean.sizes[mean.sizes.length - 1];
  if (logStd.sizes[logStd.sizes.length - 1] !== size) {
    throw new RangeError(
      `logStd has ${logStd.sizes[logStd.sizes.length - 1]} numbers; expected ${size}, one for each action component`,
    );
  }
  const noInputs = new Float32Array(0);

  const logProbOf = (
    mu: ArrayLike<number>,
    offset: number,
    action: ArrayLike<number>,
    at: number,
    log: ArrayLike<number>,
  ): number => {
    let sum = 0;
    for (let j = 0; j < size; j++) {
      const z = (action[at + j] - mu[offset + j]) / Math.exp(log[j]);
      sum -= 0.5 * z * z + log[j] + halfLogTwoPi;
    }
    return sum;
  };
  const entropyOf = (log: ArrayLike<number>): number => {
    let sum = 0;
    for (let j = 0; j < size; j++) sum += log[j] + halfLogTwoPi + 0.5;
    return sum;
  };

  return {
    kind: 'gaussian',
    networks: [mean, logStd],

    sample(observation: ArrayLike<number>, rng: Rng) {
      const mu = mean.forwardOne(observation);
      const log = logStd.forwardOne(noInputs);
      const action = new Float32Array(size);
      for (let j = 0; j < size; j++) action[j] = mu[j] + Math.exp(log[j]) * normal(rng);
      const logProb = logProbOf(mu, 0, action, 0, log);
      if (!Number.isFinite(logProb)) {
        throw new Error(
          `the policy's mean is [${Array.from(mu).join(', ')}] and its log σ [${Array.from(log).join(', ')}]; expected finite numbers`,
        );
      }
      return { action, logProb };
    },

    greedy: (observation) => Float32Array.from(mean.forwardOne(observation)),

    logProb(observation, action) {
      if (action.length !== size) throw new RangeError(`the action has ${action.length} numbers; expected ${size}`);
      return logProbOf(mean.forwardOne(observation), 0, action, 0, logStd.forwardOne(noInputs));
    },

    entropy: () => entropyOf(logStd.forwardOne(noInputs)),

    addGradient(rows: ActedRows, weights: ArrayLike<number>, options: ScoreGradientOptions = {}) {
      const { divisor = 1, entropyBonus = 0 } = options;
      if (weights.length !== rows.length) {
        throw new RangeError(`weights has ${weights.length} entries; expected ${rows.length}, one for each row`);
      }
      if (isTensorflowNetwork(mean)) {
        return addPolicyLossGaussian(mean, logStd, rows, weights, { divisor, entropyBonus });
      }
      const mu = mean.forward(rows.observations, rows.length);
      const log = logStd.forward(noInputs, 1);
      const std = Array.from(log, Math.exp);
      const meanGradient = new Float32Array(rows.length * size);
      // dH/dlog σ_j = 1 for every row.
      const logGradient = new Float32Array(size).fill((-entropyBonus * rows.length) / divisor);
      const entropy = entropyOf(log);
      let loss = (-entropyBonus * rows.length * entropy) / divisor;
      for (let t = 0, i = 0; t < rows.length; t++, i += size) {
        const weight = weights[t] / divisor;
        for (let j = 0; j < size; j++) {
          const z = (rows.actions[i + j] - mu[i + j]) / std[j];
          meanGradient[i + j] = (-weight * z) / std[j];
          logGradient[j] -= weight * (z * z - 1);
        }
        loss -= weight * logProbOf(mu, i, rows.actions, i, log);
      }
      mean.backward(meanGradient);
      logStd.backward(logGradient);
      return { loss, entropy };
    },

    dispose() {
      mean.dispose();
      logStd.dispose();
    },
  };
}
