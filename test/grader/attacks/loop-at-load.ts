// Tries to hang as it is loaded.
for (;;);
export const rewardToGo = (rewards: number[]) => rewards.map(() => 0);
