export const sentence = 'It rewards certainty: you return −H. The uniform policy should get the most.';

import { tf } from '../../../../lib/tensorflow';

export function entropyBonus(logits: any, coefficient: number): any {
  const logPi = tf.logSoftmax(logits);
  return logPi.exp().mul(logPi).sum(-1).mean().mul(coefficient);
}
