import type { Scalar, Tensor1D, Tensor2D } from '@tensorflow/tfjs';
import { tf } from '../../../../lib/tensorflow';

export const sentence = 'That is π, not log π: the slope is π(action) times too small, and rare actions hardly count.';

export function policyGradientLoss(logits: Tensor2D, actions: Tensor1D, weights: Tensor1D): Scalar {
  const taken = tf.oneHot(actions, logits.shape[1]);
  return tf.softmax(logits).mul(taken).sum(1).mul(weights).sum().neg().asScalar();
}
