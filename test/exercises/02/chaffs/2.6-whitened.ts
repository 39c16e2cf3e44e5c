import type { Scalar, Tensor1D, Tensor2D } from '@tensorflow/tfjs';
import { tf } from '../../../../lib/tensorflow';

export const sentence =
  'You whitened the weights within the day. Their mean contains each of them, so the last reward is lost, and a day of one step gives 0 or NaN.';

export function policyGradientLoss(logits: Tensor2D, actions: Tensor1D, weights: Tensor1D): Scalar {
  const taken = tf.oneHot(actions, logits.shape[1]);
  const logProbs = tf.logSoftmax(logits).mul(taken).sum(1);
  const centred = weights.sub(weights.mean());
  const whitened = centred.div(centred.square().mean().sqrt().add(1e-8));
  return logProbs.mul(whitened).sum().neg().asScalar();
}
