export const sentence =
  'e to the power of 95 is too large for float32: you get infinity, then NaN. Subtract the largest logit first, or let tf.logSoftmax do it.';

import { tf } from '../../../../lib/tensorflow';

export function entropyBonus(logits: any, coefficient: number): any {
  const logPi = logits.sub(logits.exp().sum(-1, true).log());
  return logPi.exp().mul(logPi).sum(-1).mean().mul(-coefficient);
}
