export const sentence = 'You measure in bits, log₂: 1.44 times too much. Nats are asked for, the natural logarithm.';

import { tf } from '../../../../lib/tensorflow';

export function entropyBonus(logits: any, coefficient: number): any {
  const logPi = tf.logSoftmax(logits);
  return logPi
    .exp()
    .mul(logPi)
    .sum(-1)
    .mean()
    .mul(-coefficient / Math.LN2);
}
