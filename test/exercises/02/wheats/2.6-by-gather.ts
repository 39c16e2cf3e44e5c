import type { Scalar, Tensor1D, Tensor2D } from '@tensorflow/tfjs';
import { tf } from '../../../../lib/tensorflow';

/** log Σ e^z by hand, and the taken logits picked one by one; a value that is shifted by 7, which nobody should mind. */
export function policyGradientLoss(logits: Tensor2D, actions: Tensor1D, weights: Tensor1D): Scalar {
  const largest = logits.max(1, true);
  const logSum = logits
    .sub(largest)
    .exp()
    .sum(1)
    .log()
    .add(largest.squeeze([1]));
  const picked = Array.from(actions.dataSync(), (a, t) => logits.slice([t, a], [1, 1]).reshape([1]));
  const logProbs = tf.concat(picked).sub(logSum);
  return tf
    .neg(tf.dot(logProbs as Tensor1D, weights))
    .add(7)
    .asScalar();
}
