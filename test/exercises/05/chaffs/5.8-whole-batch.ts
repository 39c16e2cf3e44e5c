export const sentence =
  'You compare a reply with replies to other prompts. On average that does no harm; but c(x) differs from prompt to prompt, and all of it comes back as noise. Group by prompt.';

export function rlhfGradient(policy: any, reference: any, reward: any, prompts: number[], options: any): Float64Array {
  const { k, beta, rng } = options;
  if (!(k >= 2) || !(beta >= 0) || !prompts.length) throw new Error('k, beta or the prompts');
  const gradient = new Float64Array(policy.parameters);
  const all: any[] = [];
  for (const x of prompts) {
    const replies: number[][] = [];
    for (let j = 0; j < k; j++) replies.push(policy.sample(x, rng));
    const worth = replies.map((y) => reward(x, y) - beta * (policy.logProb(x, y) - reference.logProb(x, y)));
    replies.forEach((y, j) => all.push([x, y, worth[j]]));
  }
  const n = all.length;
  const sum = all.reduce((total, [, , r]) => total + r, 0);
  for (const [x, y, r] of all) {
    const advantage = r - (sum - r) / (n - 1);
    policy.score(x, y).forEach((s: number, i: number) => (gradient[i] += (s * advantage) / n));
  }
  return gradient;
}
