export const sentence =
  'Your softmax runs over the states, not over the actions: column by column. The last axis is the actions’.';

import { tf } from '../../../../lib/tensorflow';

export function entropyBonus(logits: any, coefficient: number): any {
  const logPi = tf.logSoftmax(logits.transpose()).transpose();
  return logPi.exp().mul(logPi).sum(-1).mean().mul(-coefficient);
}
