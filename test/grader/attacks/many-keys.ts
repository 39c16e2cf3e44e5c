// Tries to return an object of a million keys.
export const rewardToGo = () => Object.fromEntries(Array.from({ length: 1_000_000 }, (_, k) => [`k${k}`, 0]));
