import type { Tensor } from '@tensorflow/tfjs';
import type { MakeOnTensorflow } from './eager';

/** 4.7: what a function of logits gives, and its slope by each logit; `null` where nothing connects the two. */
export const valueAndSlope: MakeOnTensorflow =
  (tf) => (bonus: (...args: unknown[]) => Tensor, rows: number[][], coefficient: number) => {
    tf.engine().startScope();
    try {
      const logits = tf.tensor2d(rows);
      const value = bonus(logits, coefficient);
      if (typeof (value as Tensor | undefined)?.arraySync !== 'function') return { value, slope: null };
      return { value: value.arraySync(), slope: value.size === 1 ? slopeAt(logits) : null };

      function slopeAt(at: Tensor): unknown {
        try {
          return tf
            .grad((x) => bonus(x, coefficient).sum())(at)
            .arraySync();
        } catch (error) {
          if (/Cannot compute gradient of y=f\(x\)/.test(String(error))) return null;
          throw error;
        }
      }
    } finally {
      tf.engine().endScope();
    }
  };
