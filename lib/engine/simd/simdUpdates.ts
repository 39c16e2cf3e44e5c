import type { WeightUpdates } from '../network';
import type { Arena } from './arena';
import { forEachRow } from './layout';

/** The optimisers' kernels on a network's memory; `changed` is called when the weights have. */
export function simdUpdates(current: () => Arena, changed: () => void): WeightUpdates {
  return {
    gradientNorm() {
      const { kernels, layout } = current();
      return Math.sqrt(kernels.sumOfSquares(layout.blockStart + layout.blockBytes, layout.blockBytes / 4));
    },
    scaleGradient(factor) {
      const { kernels, layout } = current();
      kernels.scale(layout.blockStart + layout.blockBytes, layout.blockBytes / 4, factor);
    },
    addToGradient(pieces) {
      const { layout, numbers } = current();
      let [piece, at] = [0, 0];
      forEachRow(layout, layout.blockBytes, (address, length) => {
        if (at === pieces[piece].length) [piece, at] = [piece + 1, 0];
        for (let j = address / 4; j < address / 4 + length; j++) numbers[j] += pieces[piece][at++];
      });
    },
    sgd(stepSize) {
      const { kernels, layout } = current();
      kernels.sgd(layout.blockStart, layout.blockStart + layout.blockBytes, layout.blockBytes / 4, stepSize);
      changed();
    },
    adam(stepSize, beta1, beta2, epsilon) {
      const { kernels, layout } = current();
      const { blockStart: start, blockBytes: bytes } = layout;
      const [g, m, v] = [start + bytes, start + 2 * bytes, start + 3 * bytes];
      kernels.adam(start, g, m, v, bytes / 4, stepSize, beta1, 1 - beta1, beta2, 1 - beta2, epsilon);
      changed();
    },
    clearMoments() {
      const { kernels, layout } = current();
      kernels.clear(layout.blockStart + 2 * layout.blockBytes, layout.blockBytes / 2);
    },
  };
}
