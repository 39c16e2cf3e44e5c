import type { Scalar, Tensor1D, Tensor2D } from '@tensorflow/tfjs';
import { tf } from '../../../../lib/tensorflow';

export const sentence = 'The softmax was applied twice: log-softmax takes logits, and you gave it probabilities.';

export function policyGradientLoss(logits: Tensor2D, actions: Tensor1D, weights: Tensor1D): Scalar {
  const taken = tf.oneHot(actions, logits.shape[1]);
  return tf.logSoftmax(tf.softmax(logits)).mul(taken).sum(1).mul(weights).sum().neg().asScalar();
}
