import type { Rng } from '../engine/rng';

/**
 * Draws means of n: what an estimator says after n episodes, again and again.
 *
 * @param values of one draw with their probabilities (which sum to 1)
 * @param options `n`: draws a mean; `repeats`: how many means
 * @returns [repeats][P]
 * @example
 * import { makeRng, sampleMeans } from './lib/index';
 * sampleMeans([{ probability: 1, value: [3, 4] }], { n: 5, repeats: 2, rng: makeRng(1) }); // → [[3, 4], [3, 4]]
 */
export function sampleMeans(
  values: readonly { readonly probability: number; readonly value: ArrayLike<number> }[],
  { n, repeats, rng }: { readonly n: number; readonly repeats: number; readonly rng: Rng },
): number[][] {
  // Likely values first: the search below ends sooner.
  const sorted = [...values].sort((a, b) => b.probability - a.probability);
  const size = sorted[0].value.length;
  const draw = (): ArrayLike<number> => {
    let left = rng();
    for (const { probability, value } of sorted) if ((left -= probability) < 0) return value;
    return sorted[0].value; // rounding: the probabilities sum to a hair less than 1
  };
  return Array.from({ length: repeats }, () => {
    const sum = Array<number>(size).fill(0);
    for (let i = 0; i < n; i++) {
      const value = draw();
      for (let j = 0; j < size; j++) sum[j] += value[j] / n;
    }
    return sum;
  });
}
