export const sentence = 'The sign of the first score is turned: it points from μ to the action that was drawn, a − μ.';

export function gaussianLogProb(mu: readonly number[], logSigma: readonly number[], a: readonly number[]): number {
  return mu.reduce((sum, m, j) => {
    const sigma = Math.exp(logSigma[j]);
    const z = (a[j] - m) / sigma;
    return sum + -0.5 * z ** 2 - Math.log(sigma) - 0.5 * Math.log(2 * Math.PI);
  }, 0);
}

export function gaussianScore(mu: readonly number[], logSigma: readonly number[], a: readonly number[]) {
  const sigma = logSigma.map(Math.exp);
  const drawn = a;
  return {
    mu: mu.map((m, j) => (m - drawn[j]) / sigma[j] ** 2),
    logSigma: mu.map((m, j) => ((drawn[j] - m) / sigma[j]) ** 2 - 1),
  };
}
