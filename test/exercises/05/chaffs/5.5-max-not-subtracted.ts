export const sentence = 'e^1000 is no number any more. Subtract the largest logit before you exponentiate.';

export function responseLogProb(logits: any[], tokens: number[], promptLength: number, end: number): number {
  if (tokens.length <= promptLength) throw new Error('an empty response');
  let sum = 0;
  for (let t = promptLength; t < tokens.length; t++) {
    const row = Array.from(logits[t - 1] as Float64Array);
    if (!(tokens[t] in row)) throw new Error(`no token ${tokens[t]}`);
    const largest = 0;
    const total = row.reduce((all, z) => all + Math.exp(z - largest), 0);
    sum += row[tokens[t]] - largest - Math.log(total);
    if (tokens[t] === end) break;
  }
  return sum;
}
