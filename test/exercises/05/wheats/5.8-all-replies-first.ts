// Draws for all prompts before anything is weighed, and adds up from the back.
export function rlhfGradient(policy: any, reference: any, reward: any, prompts: number[], { k, beta, rng }: any): any {
  if (!Number.isInteger(k) || k < 2) throw new Error('k');
  if (beta < 0) throw new Error('beta');
  if (!prompts.length) throw new Error('prompts');
  const drawn: any[] = [];
  for (let j = 0; j < k; j++) for (const x of prompts) drawn.push({ x, y: policy.sample(x, rng) });
  for (const each of drawn) {
    each.r = reward(each.x, each.y) + beta * reference.logProb(each.x, each.y) - beta * policy.logProb(each.x, each.y);
  }
  const sum = new Array(policy.parameters).fill(0);
  for (const { x, y, r } of drawn.reverse()) {
    const group = drawn.filter((other) => other.x === x);
    const mean = group.reduce((total, other) => total + other.r, 0) / k;
    const weight = ((r - mean) * k) / (k - 1) / drawn.length;
    const s = policy.score(x, y);
    for (let i = 0; i < sum.length; i++) sum[i] += weight * s[i];
  }
  return sum;
}
