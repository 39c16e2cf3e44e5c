export const sentence =
  'You add a small number inside the logarithm. It keeps NaN away, and cuts the gradient off where the policy is nearly certain: logSoftmax needs no such crutch.';

import { tf } from '../../../../lib/tensorflow';

export function entropyBonus(logits: any, coefficient: number): any {
  const pi = tf.softmax(logits);
  return pi.mul(pi.add(1e-2).log()).sum(-1).mean().mul(-coefficient);
}
