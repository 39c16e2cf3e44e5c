export const sentence =
  'You asked row t about token t. Row t of the logits is what the model says *after* token t: it predicts token t + 1.';

export function responseLogProb(logits: any[], tokens: number[], promptLength: number, end: number): number {
  if (tokens.length <= promptLength) throw new Error('an empty response');
  let sum = 0;
  for (let t = promptLength; t < tokens.length; t++) {
    const row = Array.from(logits[t] as Float64Array);
    if (!(tokens[t] in row)) throw new Error(`no token ${tokens[t]}`);
    const largest = Math.max(...row);
    const total = row.reduce((all, z) => all + Math.exp(z - largest), 0);
    sum += row[tokens[t]] - largest - Math.log(total);
    if (tokens[t] === end) break;
  }
  return sum;
}
