import type { Scalar, Tensor1D, Tensor2D } from '@tensorflow/tfjs';
import { tf } from '../../../../lib/tensorflow';

export const sentence =
  'Every step is weighed with the first weight, G_0. Each log-probability goes with the weight of its own step.';

export function policyGradientLoss(logits: Tensor2D, actions: Tensor1D, weights: Tensor1D): Scalar {
  const taken = tf.oneHot(actions, logits.shape[1]);
  const logProbs = tf.logSoftmax(logits).mul(taken).sum(1);
  return logProbs
    .mul(weights.gather(tf.scalar(0, 'int32')))
    .sum()
    .neg()
    .asScalar();
}
