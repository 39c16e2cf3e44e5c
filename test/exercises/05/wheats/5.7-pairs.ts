// The mean of the differences to each of the others.
export function rlooAdvantage(rewards: Float64Array, k: number): Float64Array {
  if (!Number.isSafeInteger(k) || k <= 1) throw new Error('k');
  if (!Number.isInteger(rewards.length / k)) throw new Error('uneven groups');
  return Float64Array.from(rewards, (r, i) => {
    let sum = 0;
    rewards.forEach((other, j) => {
      if (i !== j && Math.floor(i / k) === Math.floor(j / k)) sum += r - other;
    });
    return sum / (k - 1);
  });
}
