export const sentence =
  'Your actions come too evenly: the softmax was applied twice. Its results are probabilities already, not logits.';

const softmax = (logits: readonly number[]) => {
  const largest = Math.max(...logits);
  const weights = logits.map((z) => Math.exp(z - largest));
  const total = weights.reduce((sum, w) => sum + w, 0);
  return weights.map((w) => w / total);
};

export function sampleAction(logits: readonly number[], rng: () => number): number {
  const pi = softmax(softmax(logits));
  const u = rng();
  let sum = 0;
  for (let a = 0; a < logits.length - 1; a++) {
    sum += pi[a];
    if (u < sum) return a;
  }
  return logits.length - 1;
}
