import type { Scalar, Tensor1D, Tensor2D } from '@tensorflow/tfjs';
import { tf } from '../../../../lib/tensorflow';

export const sentence =
  'That is the log-probability of the most likely action. The slope belongs to the action that was taken.';

export function policyGradientLoss(logits: Tensor2D, actions: Tensor1D, weights: Tensor1D): Scalar {
  const taken = tf.oneHot(
    logits
      .argMax(1)
      .add(actions.mul(tf.scalar(0, 'int32')))
      .toInt() as Tensor1D,
    logits.shape[1],
  );
  const logProbs = tf.logSoftmax(logits).mul(taken).sum(1);
  return logProbs.mul(weights).sum().neg().asScalar();
}
