export const sentence =
  'You let a = μ + σε move with μ and σ, and nearly everything cancels. For a score the action is a fixed number: it was drawn.';

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
    mu: mu.map((m, j) => 0 * (drawn[j] - m)),
    logSigma: mu.map((m, j) => 0 * (drawn[j] - m) * sigma[j] - 1),
  };
}
