import type { Scalar, Tensor1D, Tensor2D } from '@tensorflow/tfjs';
import { tf } from '../../../../lib/tensorflow';

export const sentence =
  'For logits of ±1000 softmax gives 0, and log 0 has no slope: NaN. Use tf.logSoftmax, which never forms π.';

export function policyGradientLoss(logits: Tensor2D, actions: Tensor1D, weights: Tensor1D): Scalar {
  const taken = tf.oneHot(actions, logits.shape[1]);
  return tf.softmax(logits).log().mul(taken).sum(1).mul(weights).sum().neg().asScalar();
}
