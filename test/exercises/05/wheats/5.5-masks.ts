// A mask over all tokens, as programs for batches have it.
export function responseLogProb(logits: any[], tokens: number[], promptLength: number, end: number): number {
  if (promptLength >= tokens.length) throw new RangeError('no response');
  let open = true;
  const mask = tokens.map((token, t) => {
    if (t < promptLength || !open) return 0;
    if (token === end) open = false;
    return 1;
  });
  let sum = 0;
  for (let t = 0; t + 1 < tokens.length; t++) {
    if (!mask[t + 1]) continue;
    const row = [...(logits[t] as Float64Array)];
    if (!row.some((_, a) => a === tokens[t + 1])) throw new RangeError(`token ${tokens[t + 1]}`);
    const sorted = [...row].sort((a, b) => a - b);
    const top = sorted[sorted.length - 1];
    sum += row[tokens[t + 1]] - top - Math.log(sorted.reduce((s, z) => s + Math.exp(z - top), 0));
  }
  return sum;
}
