import type { Scalar, Tensor1D, Tensor2D } from '@tensorflow/tfjs';
import { tf } from '../../../../lib/tensorflow';

export const sentence =
  'γ is in the weights already: you asked for it once more, and later steps count less than they should.';

export function policyGradientLoss(logits: Tensor2D, actions: Tensor1D, weights: Tensor1D): Scalar {
  const taken = tf.oneHot(actions, logits.shape[1]);
  const logProbs = tf.logSoftmax(logits).mul(taken).sum(1);
  const discounts = tf.scalar(0.5).pow(tf.range(0, weights.shape[0]));
  return logProbs.mul(weights).mul(discounts).sum().neg().asScalar();
}
