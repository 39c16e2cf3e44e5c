import type { WeightUpdates } from '../network';

const round = Math.fround;

/** The optimisers' arithmetic in plain loops, rounded to float32 where the kernels round; the same bits. */
export function typedArrayUpdates(w: Float32Array, g: Float32Array, changed: () => void): WeightUpdates {
  const m = new Float32Array(w.length);
  const v = new Float32Array(w.length);
  return {
    gradientNorm: () => Math.sqrt(g.reduce((sum, x) => sum + x * x, 0)),
    scaleGradient(factor) {
      for (let i = 0; i < g.length; i++) g[i] *= round(factor);
    },
    addToGradient(pieces) {
      let at = 0;
      for (const piece of pieces) for (const value of piece) g[at++] += value;
    },
    sgd(stepSize) {
      for (let i = 0; i < w.length; i++) w[i] -= round(round(stepSize) * g[i]);
      g.fill(0);
      changed();
    },
    adam(stepSize, beta1, beta2, epsilon) {
      const [step, keep1, keep2, small] = [stepSize, beta1, beta2, epsilon].map(round);
      const [take1, take2] = [round(1 - beta1), round(1 - beta2)];
      for (let i = 0; i < w.length; i++) {
        m[i] = round(keep1 * m[i]) + round(take1 * g[i]);
        v[i] = round(keep2 * v[i]) + round(take2 * round(g[i] * g[i]));
        w[i] -= round(round(step * m[i]) / round(round(Math.sqrt(v[i])) + small));
      }
      g.fill(0);
      changed();
    },
    clearMoments() {
      m.fill(0);
      v.fill(0);
    },
  };
}
