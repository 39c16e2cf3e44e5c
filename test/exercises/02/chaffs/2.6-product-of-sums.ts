import type { Scalar, Tensor1D, Tensor2D } from '@tensorflow/tfjs';
import { tf } from '../../../../lib/tensorflow';

export const sentence =
  'You multiplied the sum of the log-probabilities with the sum of the weights. Multiply step by step, then sum.';

export function policyGradientLoss(logits: Tensor2D, actions: Tensor1D, weights: Tensor1D): Scalar {
  const taken = tf.oneHot(actions, logits.shape[1]);
  const logProbs = tf.logSoftmax(logits).mul(taken).sum(1);
  return logProbs.sum().mul(weights.mean()).neg().asScalar();
}
