export const sentence =
  'Nothing follows the prompt, and you returned 0: "certain". A policy never answers with nothing, not even the end token: throw an error.';

export function responseLogProb(logits: any[], tokens: number[], promptLength: number, end: number): number {
  let sum = 0;
  for (let t = promptLength; t < tokens.length; t++) {
    const row = Array.from(logits[t - 1] as Float64Array);
    if (!(tokens[t] in row)) throw new Error(`no token ${tokens[t]}`);
    const largest = Math.max(...row);
    const total = row.reduce((all, z) => all + Math.exp(z - largest), 0);
    sum += row[tokens[t]] - largest - Math.log(total);
    if (tokens[t] === end) break;
  }
  return sum;
}
