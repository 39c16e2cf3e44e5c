import type { Network } from '../engine/network';
import type { TensorflowNetwork } from '../engine/tensorflowNetwork';
import type { ActedRows } from './policy';

interface Scales {
  readonly divisor: number;
  readonly entropyBonus: number;
}

/**
 * The policy-gradient loss of a softmax policy as TensorFlow sees it, differentiated by autodiff:
 *
 * −Σ_t w_t log π(a_t|s_t) / divisor − entropyBonus · Σ_t H(π(·|s_t)) / divisor
 *
 * From logits through log-softmax, never log(softmax). The one-hot product stands for a gather, which has no gradient on the
 * wasm backend.
 */
export function addPolicyLoss(
  network: TensorflowNetwork,
  rows: ActedRows,
  weights: ArrayLike<number>,
  { divisor, entropyBonus }: Scales,
): { loss: number; entropy: number } {
  const { tf } = network;
  const actions = network.sizes[network.sizes.length - 1];
  let entropy = 0;
  const loss = network.addLossGradient(rows.observations, rows.length, (logits) => {
    const logPi = tf.logSoftmax(logits);
    const taken = tf.oneHot(tf.tensor1d(Int32Array.from(rows.actions), 'int32'), actions);
    const logPiTaken = logPi.mul(taken).sum(1);
    const score = logPiTaken.mul(tf.tensor1d(Float32Array.from(weights))).sum();
    const entropies = logPi.exp().mul(logPi).sum().neg();
    entropy = entropies.dataSync()[0] / rows.length;
    const bonus = entropyBonus ? score.add(entropies.mul(entropyBonus)) : score;
    return bonus.div(-divisor).asScalar();
  });
  return { loss, entropy };
}

/**
 * The same for a Gaussian policy: autodiff for the mean's network; log σ is a handful of free numbers outside TensorFlow, and
 * its gradient, −w ((a − μ)²/σ² − 1), is written down.
 */
export function addPolicyLossGaussian(
  mean: TensorflowNetwork,
  logStd: Network,
  rows: ActedRows,
  weights: ArrayLike<number>,
  { divisor, entropyBonus }: Scales,
): { loss: number; entropy: number } {
  const { tf } = mean;
  const size = mean.sizes[mean.sizes.length - 1];
  const log = logStd.forward(new Float32Array(0), 1).slice();
  const logGradient = new Float32Array(size);
  let entropy = 0;
  for (let j = 0; j < size; j++) entropy += log[j] + 0.5 * Math.log(2 * Math.PI * Math.E);
  const loss = mean.addLossGradient(rows.observations, rows.length, (mu) => {
    const actions = tf.tensor2d(Float32Array.from(rows.actions), [rows.length, size]);
    const logs = tf.tensor1d(log);
    const w = tf.tensor2d(Float32Array.from(weights), [rows.length, 1]);
    const squares = actions.sub(mu).div(logs.exp()).square();
    logGradient.set(squares.sub(1).mul(w).sum(0).dataSync());
    const logPi = squares
      .mul(-0.5)
      .sub(logs)
      .sub(0.5 * Math.log(2 * Math.PI));
    return logPi
      .mul(w)
      .sum()
      .add(entropyBonus * entropy * rows.length)
      .div(-divisor)
      .asScalar();
  });
  logStd.backward(logGradient.map((g) => -(g + entropyBonus * rows.length) / divisor));
  return { loss, entropy };
}
