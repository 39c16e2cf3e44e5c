const total = (logs: ArrayLike<number>): number => Array.from(logs).reduceRight((sum, x) => sum + x, 0);

export const klReward = (reward: number, logPi: number[], logRef: number[], beta: number): number => {
  if (logRef.length !== logPi.length || beta < 0) throw new RangeError('klReward');
  return beta * total(logRef) + reward - beta * total(logPi);
};
