export const rewardToGo = (rewards: readonly number[], gamma: number): readonly number[] => {
  const fromTheBack: number[] = [];
  [...rewards].reverse().forEach((r, i) => fromTheBack.push(i === 0 ? r : r + gamma * fromTheBack[i - 1]));
  return fromTheBack.reverse();
};
