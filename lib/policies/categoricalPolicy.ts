import type { Rng } from '../engine/rng';
import type { Network } from '../engine/network';
import { isTensorflowNetwork } from '../engine/tensorflowNetwork';
import { addPolicyLoss } from './tensorflowLoss';
import { drawIndex } from './drawIndex';
import { softmaxRow } from './softmaxRow';
import type { ActedRows, Policy } from './policy';
import type { ScoreGradientOptions } from './scoreGradientOptions';

/**
 * A softmax policy over the logits of a network: π(a|s) = exp(z_a) / Σ_b exp(z_b).
 *
 * The network gives logits, never probabilities: log π comes from the logits directly, so it is finite for every finite
 * logit. Its score with respect to the logits is one-hot(a) − π.
 *
 * @param network observation [n] → logits [actions]; any engine, or a table
 * @throws Error from `sample`, when the logits are not finite; RangeError for an action out of range, or not one weight for each row
 *
 * @example
 * import { categoricalPolicy, makeNetwork, makeRng } from './lib/index';
 * const rng = makeRng(1);
 * const policy = categoricalPolicy(makeNetwork({ sizes: [4, 32, 2], activation: 'tanh', rng }));
 * const { action, logProb } = policy.sample([0, 0, 0.1, 0], rng);
 * [0, 1].includes(action) && logProb < 0; // → true
 */
export function categoricalPolicy(network: Network): Policy<number> {
  const actions = network.sizes[network.sizes.length - 1];
  const probabilities = new Float64Array(actions);
  let outputGradient = new Float32Array(0);

  return {
    kind: 'softmax',
    networks: [network],

    sample(observation: ArrayLike<number>, rng: Rng) {
      const logits = network.forwardOne(observation);
      const logSum = softmaxRow(logits, 0, actions, probabilities);
      if (!(logSum > -Infinity && logSum < Infinity)) throw notFinite(logits);
      const action = drawIndex(probabilities, actions, rng);
      return { action, logProb: logits[action] - logSum };
    },

    greedy(observation) {
      const logits = network.forwardOne(observation);
      let best = 0;
      for (let a = 1; a < actions; a++) if (logits[a] > logits[best]) best = a;
      return best;
    },

    logProb(observation, action) {
      if (!(Number.isInteger(action) && action >= 0 && action < actions)) {
        throw new RangeError(`action is ${action}; expected an integer from 0 to ${actions - 1}`);
      }
      const logits = network.forwardOne(observation);
      return logits[action] - softmaxRow(logits, 0, actions, probabilities);
    },

    entropy(observation) {
      const logits = network.forwardOne(observation);
      return entropyOf(logits, 0, probabilities, softmaxRow(logits, 0, actions, probabilities));
    },

    addGradient(rows: ActedRows, weights: ArrayLike<number>, options: ScoreGradientOptions = {}) {
      const { divisor = 1, entropyBonus = 0 } = options;
      if (weights.length !== rows.length) {
        throw new RangeError(`weights has ${weights.length} entries; expected ${rows.length}, one for each row`);
      }
      if (isTensorflowNetwork(network)) return addPolicyLoss(network, rows, weights, { divisor, entropyBonus });
      const logits = network.forward(rows.observations, rows.length);
      if (outputGradient.length < rows.length * actions) outputGradient = new Float32Array(rows.length * actions);
      let loss = 0;
      let entropySum = 0;
      for (let t = 0, i = 0; t < rows.length; t++, i += actions) {
        const logSum = softmaxRow(logits, i, actions, probabilities);
        const entropy = entropyOf(logits, i, probabilities, logSum);
        const weight = weights[t] / divisor;
        const bonus = entropyBonus / divisor;
        const taken = rows.actions[t];
        for (let a = 0; a < actions; a++) {
          const p = probabilities[a];
          // −weight · score, and the gradient of −bonus · H: p (log p + H).
          outputGradient[i + a] = weight * (p - (a === taken ? 1 : 0)) + bonus * p * (logits[i + a] - logSum + entropy);
        }
        loss -= weight * (logits[i + taken] - logSum) + bonus * entropy;
        entropySum += entropy;
      }
      network.backward(outputGradient.subarray(0, rows.length * actions));
      return { loss, entropy: entropySum / rows.length };
    },

    dispose: () => network.dispose(),
  };
}

/** H = −Σ p log p, with log p = logit − logSum: 0 · log 0 never arises. */
function entropyOf(logits: ArrayLike<number>, offset: number, probabilities: Float64Array, logSum: number): number {
  let entropy = 0;
  for (let a = 0; a < probabilities.length; a++) entropy -= probabilities[a] * (logits[offset + a] - logSum);
  return entropy;
}

function notFinite(logits: ArrayLike<number>): Error {
  return new Error(
    `the policy's logits are [${Array.from(logits).join(', ')}]; expected finite numbers. ` +
      'The weights have diverged: a lower learning rate, or rewards of another scale, may keep them finite.',
  );
}
