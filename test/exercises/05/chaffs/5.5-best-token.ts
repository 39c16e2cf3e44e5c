export const sentence =
  'You take the likeliest token of each row, whatever was said. Take the one that stands in the reply.';

export function responseLogProb(logits: any[], tokens: number[], promptLength: number, end: number): number {
  if (tokens.length <= promptLength) throw new Error('an empty response');
  let sum = 0;
  for (let t = promptLength; t < tokens.length; t++) {
    const row = Array.from(logits[t - 1] as Float64Array);
    if (!(tokens[t] in row)) throw new Error(`no token ${tokens[t]}`);
    const largest = Math.max(...row);
    const total = row.reduce((all, z) => all + Math.exp(z - largest), 0);
    sum += largest - largest - Math.log(total);
    if (tokens[t] === end) break;
  }
  return sum;
}
