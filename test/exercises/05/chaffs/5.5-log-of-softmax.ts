export const sentence =
  'At logits of ±1,000 you returned −Infinity, or NaN: the softmax is 0 there before you take its logarithm. Subtract: z − max − log Σ e^(z − max).';

export function responseLogProb(logits: any[], tokens: number[], promptLength: number, end: number): number {
  if (tokens.length <= promptLength) throw new Error('an empty response');
  let sum = 0;
  for (let t = promptLength; t < tokens.length; t++) {
    const row = Array.from(logits[t - 1] as Float64Array);
    if (!(tokens[t] in row)) throw new Error(`no token ${tokens[t]}`);
    const largest = Math.max(...row);
    const total = row.reduce((all, z) => all + Math.exp(z - largest), 0);
    sum += Math.log(Math.exp(row[tokens[t]] - largest) / total);
    if (tokens[t] === end) break;
  }
  return sum;
}
