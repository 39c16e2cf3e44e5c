export const sentence = 'You left the coefficient out: entropy would weigh as much as the return.';

import { tf } from '../../../../lib/tensorflow';

export function entropyBonus(logits: any, _coefficient: number): any {
  const logPi = tf.logSoftmax(logits);
  return logPi.exp().mul(logPi).sum(-1).mean().neg();
}
