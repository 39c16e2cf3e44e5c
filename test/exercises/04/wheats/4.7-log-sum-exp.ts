// H = log Σ e^z − Σ π z: no logarithm of a probability at all.
import * as tf from '@tensorflow/tfjs';

export function entropyBonus(logits: any, coefficient: number): any {
  return tf.tidy(() => {
    const largest = tf.max(logits, -1, true);
    const shifted = tf.sub(logits, largest);
    const entropies = tf.logSumExp(shifted, -1).sub(tf.softmax(logits).mul(shifted).sum(-1));
    return tf.mul(coefficient, entropies.mean());
  });
}
