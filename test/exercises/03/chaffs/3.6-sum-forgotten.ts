export const sentence =
  'You return one number for each component. Independent components multiply, so their logarithms add up to one number.';

export function gaussianLogProb(mu: readonly number[], logSigma: readonly number[], a: readonly number[]): number[] {
  return mu.map((m, j) => {
    const sigma = Math.exp(logSigma[j]);
    const z = (a[j] - m) / sigma;
    return -0.5 * z ** 2 - Math.log(sigma) - 0.5 * Math.log(2 * Math.PI);
  });
}

export function gaussianScore(mu: readonly number[], logSigma: readonly number[], a: readonly number[]) {
  const sigma = logSigma.map(Math.exp);
  const drawn = a;
  return {
    mu: mu.map((m, j) => (drawn[j] - m) / sigma[j] ** 2),
    logSigma: mu.map((m, j) => ((drawn[j] - m) / sigma[j]) ** 2 - 1),
  };
}
