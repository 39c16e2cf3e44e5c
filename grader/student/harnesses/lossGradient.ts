import type { Scalar, Tensor1D, Tensor2D } from '@tensorflow/tfjs';
import type { MakeHarness } from '../harness';
import { unfit } from './unfit';

type Loss = (logits: Tensor2D, actions: Tensor1D, weights: Tensor1D) => Scalar;

/** The slope of a student's loss by its logits, [T][A]. The loss's value is nobody's business. */
export const lossGradient: MakeHarness =
  (tf) => (loss: Loss, logits: number[][], actions: number[], weights: number[]) => {
    const { tensor1d, tensor2d, tidy, grad } = tf();
    return tidy(() => {
      const taken = tensor1d(actions, 'int32');
      const weighed = tensor1d(weights);
      const slope = grad((z) => {
        const value = loss(z as Tensor2D, taken, weighed) as Scalar | undefined;
        if (typeof value?.asScalar !== 'function') throw unfit('policyGradientLoss', value, 'a scalar tensor');
        return value.asScalar();
      });
      return slope(tensor2d(logits)).arraySync();
    });
  };
