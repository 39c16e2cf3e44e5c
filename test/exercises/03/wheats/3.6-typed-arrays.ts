const HALF_LOG_TWO_PI = 0.9189385332046727;

export const gaussianLogProb = (mu: ArrayLike<number>, logSigma: ArrayLike<number>, a: ArrayLike<number>): number => {
  let total = 0;
  for (let j = 0; j < mu.length; j++) {
    const z = (a[j] - mu[j]) * Math.exp(-logSigma[j]);
    total -= HALF_LOG_TWO_PI + logSigma[j] + (z * z) / 2;
  }
  return total;
};

export const gaussianScore = (mu: ArrayLike<number>, logSigma: ArrayLike<number>, a: ArrayLike<number>) => {
  const z = Float64Array.from(mu, (m, j) => (a[j] - m) / Math.exp(logSigma[j]));
  return { mu: z.map((each, j) => each / Math.exp(logSigma[j])), logSigma: z.map((each) => each * each - 1) };
};
