export function score(logits: ArrayLike<number>, action: number): Float64Array {
  const z = Float64Array.from(logits);
  const largest = z.reduce((a, b) => Math.max(a, b), -Infinity);
  const pi = z.map((x) => Math.exp(x - largest));
  const total = pi.reduce((a, b) => a + b, 0);
  const result = pi.map((p) => -p / total);
  result[action] += 1;
  return result;
}
