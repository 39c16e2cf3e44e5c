import { tf } from '../../../../lib/tensorflow';

export const entropyBonus = (logits: any, coefficient: number): any => {
  const states = logits.shape[0];
  const logPi = tf.logSoftmax(logits, -1);
  return tf.sum(tf.mul(tf.exp(logPi), logPi)).mul(-coefficient / states);
};
