export const sentence =
  'You add up over the states: twice the batch, twice the bonus. Sum over the actions, mean over the states.';

import { tf } from '../../../../lib/tensorflow';

export function entropyBonus(logits: any, coefficient: number): any {
  const logPi = tf.logSoftmax(logits);
  return logPi.exp().mul(logPi).sum().mul(-coefficient);
}
