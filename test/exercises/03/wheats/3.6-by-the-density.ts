/** The density itself, and then its logarithm: fine as long as nothing underflows. */
export function gaussianLogProb(mu: readonly number[], logSigma: readonly number[], a: readonly number[]): number {
  let density = 1;
  mu.forEach((m, j) => {
    const sigma = Math.exp(logSigma[j]);
    density *= Math.exp(-((a[j] - m) ** 2) / (2 * sigma * sigma)) / Math.sqrt(2 * Math.PI * sigma * sigma);
  });
  return Math.log(density);
}

export function gaussianScore(mu: readonly number[], logSigma: readonly number[], a: readonly number[]) {
  const precision = logSigma.map((log) => Math.exp(-2 * log));
  const byMu = mu.map((m, j) => precision[j] * (a[j] - m));
  return { mu: byMu, logSigma: byMu.map((g, j) => g * (a[j] - mu[j]) - 1) };
}
