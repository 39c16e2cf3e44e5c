export const sentence =
  'For the optimiser your bonus is a constant: you took the numbers out of TensorFlow and made a new scalar of them. Let everything stay a tensor.';

import { tf } from '../../../../lib/tensorflow';

export function entropyBonus(logits: any, coefficient: number): any {
  const logPi = tf.logSoftmax(logits);
  return tf.scalar(logPi.exp().mul(logPi).sum(-1).mean().mul(-coefficient).dataSync()[0]);
}
