export const sentence =
  'You clipped the action to ±1 first. The density belongs to the number that was drawn; clipping is the world’s business.';

export function gaussianLogProb(mu: readonly number[], logSigma: readonly number[], a: readonly number[]): number {
  return mu.reduce((sum, m, j) => {
    const sigma = Math.exp(logSigma[j]);
    const z = (Math.max(-1, Math.min(1, a[j])) - m) / sigma;
    return sum + -0.5 * z ** 2 - Math.log(sigma) - 0.5 * Math.log(2 * Math.PI);
  }, 0);
}

export function gaussianScore(mu: readonly number[], logSigma: readonly number[], a: readonly number[]) {
  const sigma = logSigma.map(Math.exp);
  const drawn = a.map((x) => Math.max(-1, Math.min(1, x)));
  return {
    mu: mu.map((m, j) => (drawn[j] - m) / sigma[j] ** 2),
    logSigma: mu.map((m, j) => ((drawn[j] - m) / sigma[j]) ** 2 - 1),
  };
}
