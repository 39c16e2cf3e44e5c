export function responseLogProb(logits: any[], tokens: number[], promptLength: number, end: number): number {
  const after = tokens.slice(promptLength);
  if (!after.length) throw new Error('empty response');
  const stop = after.indexOf(end);
  return after.slice(0, stop === -1 ? undefined : stop + 1).reduce((sum, token, i) => {
    const row: Float64Array = logits[promptLength - 1 + i];
    if (row[token] === undefined) throw new Error(`unknown token ${token}`);
    // log Σ e^z, each beside the token's own: −log Σ e^(z − z_token), safe only with the largest taken off.
    const most = Math.max(...row);
    let rest = 0;
    for (const z of row) rest += Math.exp(z - most);
    return sum - (most - row[token] + Math.log(rest));
  }, 0);
}
