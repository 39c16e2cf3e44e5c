/** −log Σ_b e^{z_b − z_a}, its largest exponent taken out. */
export const logProbability = (logits: ArrayLike<number>, action: number): number => {
  const gaps = Array.from(logits, (z) => z - logits[action]);
  const most = gaps.reduce((a, b) => Math.max(a, b));
  return -(most + Math.log(gaps.map((gap) => Math.exp(gap - most)).reduce((a, b) => a + b)));
};
