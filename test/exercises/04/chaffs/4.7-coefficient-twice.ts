export const sentence = 'The coefficient is in it twice. With 0.01 nothing is left of the bonus.';

import { tf } from '../../../../lib/tensorflow';

export function entropyBonus(logits: any, coefficient: number): any {
  const logPi = tf.logSoftmax(logits);
  return logPi
    .exp()
    .mul(logPi)
    .sum(-1)
    .mean()
    .mul(-coefficient * coefficient);
}
