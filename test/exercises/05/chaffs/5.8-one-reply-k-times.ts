export const sentence = 'You draw one reply and use it k times. It has nothing to be compared with: draw k of them.';

export function rlhfGradient(policy: any, reference: any, reward: any, prompts: number[], options: any): Float64Array {
  const { k, beta, rng } = options;
  if (!(k >= 2) || !(beta >= 0) || !prompts.length) throw new Error('k, beta or the prompts');
  const gradient = new Float64Array(policy.parameters);
  for (const x of prompts) {
    const replies: number[][] = [];
    const y = policy.sample(x, rng);
    for (let j = 0; j < k; j++) replies.push(y);
    const worth = replies.map((y) => reward(x, y) - beta * (policy.logProb(x, y) - reference.logProb(x, y)));
    const sum = worth.reduce((total, r) => total + r, 0);
    replies.forEach((y, j) => {
      const advantage = worth[j] - (sum - worth[j]) / (k - 1);
      policy.score(x, y).forEach((s: number, i: number) => (gradient[i] += (s * advantage) / (k * prompts.length)));
    });
  }
  return gradient;
}
