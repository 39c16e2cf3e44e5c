export const sentence =
  'You look for the first end token from the beginning, and find the one in the prompt. Only an end in the response ends the response.';

export function responseLogProb(logits: any[], tokens: number[], promptLength: number, end: number): number {
  if (tokens.length <= promptLength) throw new Error('an empty response');
  const stop = tokens.indexOf(end);
  const length = stop < 0 ? tokens.length : stop + 1;
  let sum = 0;
  for (let t = promptLength; t < length; t++) {
    const row = Array.from(logits[t - 1] as Float64Array);
    if (!(tokens[t] in row)) throw new Error(`no token ${tokens[t]}`);
    const largest = Math.max(...row);
    const total = row.reduce((all, z) => all + Math.exp(z - largest), 0);
    sum += row[tokens[t]] - largest - Math.log(total);
    if (tokens[t] === end) break;
  }
  return sum;
}
