import type { Episode } from '../../../../solutions/03-reinforce';

export const sentence =
  'You whitened the returns within each episode: an episode of one step gives 0/0, and the mean of the others contains their own return.';

function softmax(z: readonly number[]): number[] {
  const largest = Math.max(...z);
  const weights = z.map((each) => Math.exp(each - largest));
  const total = weights.reduce((sum, w) => sum + w, 0);
  return weights.map((w) => w / total);
}

function whiten(returns: readonly number[]): number[] {
  const mean = returns.reduce((sum, G) => sum + G, 0) / returns.length;
  const spread = Math.sqrt(returns.reduce((sum, G) => sum + (G - mean) ** 2, 0) / (returns.length - 1));
  return returns.map((G) => (G - mean) / spread);
}

function toGo(rewards: readonly number[], gamma: number, start = 0): number[] {
  const returns = Array<number>(rewards.length);
  let G = start;
  for (let t = rewards.length - 1; t >= 0; t--) returns[t] = G = rewards[t] + gamma * G;
  return returns;
}

export function policyGradient(episodes: readonly Episode[], gamma: number): number[][][] {
  return episodes.map(({ logits, actions, rewards }) => {
    const returns = whiten(toGo(rewards, gamma));
    return logits.map((z, t) => {
      const pi = softmax(z);
      return pi.map((p, a) => (returns[t] * (p - (a === actions[t] ? 1 : 0))) / episodes.length);
    });
  });
}
