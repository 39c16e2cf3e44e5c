import type { Scalar, Tensor1D, Tensor2D } from '@tensorflow/tfjs';
import { tf } from '../../../../lib/tensorflow';

export const sentence =
  'You undid the sum in the weights and kept each step’s own part. The weights are G_t already: multiply with them as they are.';

export function policyGradientLoss(logits: Tensor2D, actions: Tensor1D, weights: Tensor1D): Scalar {
  const taken = tf.oneHot(actions, logits.shape[1]);
  const logProbs = tf.logSoftmax(logits).mul(taken).sum(1);
  const next = weights.slice(1).concat(tf.zeros([1]));
  return logProbs.mul(weights.sub(next)).sum().neg().asScalar();
}
