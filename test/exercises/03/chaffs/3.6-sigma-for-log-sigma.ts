export const sentence =
  'You took what you were given for σ. It is log σ: exponentiate it (and σ can never be negative).';

export function gaussianLogProb(mu: readonly number[], logSigma: readonly number[], a: readonly number[]): number {
  return mu.reduce((sum, m, j) => {
    const sigma = Math.abs(logSigma[j]) + 1e-9;
    const z = (a[j] - m) / sigma;
    return sum + -0.5 * z ** 2 - Math.log(sigma) - 0.5 * Math.log(2 * Math.PI);
  }, 0);
}

export function gaussianScore(mu: readonly number[], logSigma: readonly number[], a: readonly number[]) {
  const sigma = logSigma.map((each) => Math.abs(each) + 1e-9);
  const drawn = a;
  return {
    mu: mu.map((m, j) => (drawn[j] - m) / sigma[j] ** 2),
    logSigma: mu.map((m, j) => ((drawn[j] - m) / sigma[j]) ** 2 - 1),
  };
}
