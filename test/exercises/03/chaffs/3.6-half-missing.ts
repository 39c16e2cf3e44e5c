export const sentence = 'The ½ before z² is missing: your density falls too fast, and it does not add up to 1.';

export function gaussianLogProb(mu: readonly number[], logSigma: readonly number[], a: readonly number[]): number {
  return mu.reduce((sum, m, j) => {
    const sigma = Math.exp(logSigma[j]);
    const z = (a[j] - m) / sigma;
    return sum + -(z ** 2) - Math.log(sigma) - 0.5 * Math.log(2 * Math.PI);
  }, 0);
}

export function gaussianScore(mu: readonly number[], logSigma: readonly number[], a: readonly number[]) {
  const sigma = logSigma.map(Math.exp);
  const drawn = a;
  return {
    mu: mu.map((m, j) => (drawn[j] - m) / sigma[j] ** 2),
    logSigma: mu.map((m, j) => ((drawn[j] - m) / sigma[j]) ** 2 - 1),
  };
}
