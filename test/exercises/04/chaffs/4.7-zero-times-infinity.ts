export const sentence =
  'At logits of ±1,000 you return NaN: softmax gives exactly 0, its logarithm is −∞, and 0 · (−∞) is no number. Take log π from tf.logSoftmax.';

import { tf } from '../../../../lib/tensorflow';

export function entropyBonus(logits: any, coefficient: number): any {
  const pi = tf.softmax(logits);
  return pi.mul(pi.log()).sum(-1).mean().mul(-coefficient);
}
