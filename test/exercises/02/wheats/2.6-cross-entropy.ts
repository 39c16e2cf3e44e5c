import type { Scalar, Tensor1D, Tensor2D } from '@tensorflow/tfjs';
import { tf } from '../../../../lib/tensorflow';

/** As supervised learning writes it: cross-entropy with the actions as labels, weighed. */
export const policyGradientLoss = (logits: Tensor2D, actions: Tensor1D, weights: Tensor1D): Scalar => {
  const labels = tf.oneHot(actions, logits.shape[1]).toFloat();
  const each = tf.logSoftmax(logits, 1).mul(labels.mul(-1)).sum(-1);
  return tf.sum(each.mul(weights.reshape([-1]))) as Scalar;
};
