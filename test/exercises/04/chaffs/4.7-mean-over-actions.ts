export const sentence =
  'You average over the actions too: with two of them that is half the entropy. H is a sum over the actions.';

import { tf } from '../../../../lib/tensorflow';

export function entropyBonus(logits: any, coefficient: number): any {
  const logPi = tf.logSoftmax(logits);
  return logPi.exp().mul(logPi).mean().mul(-coefficient);
}
