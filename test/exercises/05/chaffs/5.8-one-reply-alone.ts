export const sentence = 'k = 1 divides by 0: there is no other reply to compare with. Throw an error.';

export function rlhfGradient(policy: any, reference: any, reward: any, prompts: number[], options: any): Float64Array {
  const { k, beta, rng } = options;
  if (!(beta >= 0) || !prompts.length) throw new Error('k, beta or the prompts');
  const gradient = new Float64Array(policy.parameters);
  for (const x of prompts) {
    const replies: number[][] = [];
    for (let j = 0; j < k; j++) replies.push(policy.sample(x, rng));
    const worth = replies.map((y) => reward(x, y) - beta * (policy.logProb(x, y) - reference.logProb(x, y)));
    const sum = worth.reduce((total, r) => total + r, 0);
    replies.forEach((y, j) => {
      const advantage = worth[j] - (sum - worth[j]) / (k - 1);
      policy.score(x, y).forEach((s: number, i: number) => (gradient[i] += (s * advantage) / (k * prompts.length)));
    });
  }
  return gradient;
}
