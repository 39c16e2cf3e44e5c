export const sentence =
  'A function that calls itself once a step runs out of stack in a long episode. A loop from the back has no such end.';

export function rewardToGo(rewards: readonly number[], gamma: number): number[] {
  if (rewards.length === 0) return [];
  const go = (t: number): number[] => {
    if (t === rewards.length - 1) return [rewards[t]];
    const rest = go(t + 1);
    rest.push(rewards[t] + gamma * rest[rest.length - 1]);
    return rest;
  };
  return go(0).reverse();
}
