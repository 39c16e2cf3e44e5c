export const sentence = 'Token 7 of a vocabulary of four, and you returned NaN. Throw an error that names it.';

export function responseLogProb(logits: any[], tokens: number[], promptLength: number, end: number): number {
  if (tokens.length <= promptLength) throw new Error('an empty response');
  let sum = 0;
  for (let t = promptLength; t < tokens.length; t++) {
    const row = Array.from(logits[t - 1] as Float64Array);
    const largest = Math.max(...row);
    const total = row.reduce((all, z) => all + Math.exp(z - largest), 0);
    sum += row[tokens[t]] - largest - Math.log(total);
    if (tokens[t] === end) break;
  }
  return sum;
}
