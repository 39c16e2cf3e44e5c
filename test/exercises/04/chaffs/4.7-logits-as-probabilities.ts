export const sentence =
  'You take the logits for probabilities. Uniform over two actions must give ln 2; logits (0, 0) gave you something else.';

import { tf } from '../../../../lib/tensorflow';

export function entropyBonus(logits: any, coefficient: number): any {
  return logits.mul(logits.log()).sum(-1).mean().mul(-coefficient);
}
