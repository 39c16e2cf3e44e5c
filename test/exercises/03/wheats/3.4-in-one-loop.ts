import type { Episode } from '../../../../solutions/03-reinforce';

export function policyGradient(episodes: readonly Episode[], gamma: number) {
  const all: number[][][] = [];
  for (const { logits, actions, rewards } of episodes) {
    const rows: number[][] = [];
    for (let t = rewards.length - 1, G = 0; t >= 0; t--) {
      G *= gamma;
      G += rewards[t];
      const logSum =
        Math.max(...logits[t]) + Math.log(logits[t].reduce((s, z) => s + Math.exp(z - Math.max(...logits[t])), 0));
      const row = logits[t].map((z) => (Math.exp(z - logSum) * G) / episodes.length);
      row[actions[t]] -= G / episodes.length;
      rows.push(row);
    }
    all.push(rows.reverse());
  }
  return all;
}
