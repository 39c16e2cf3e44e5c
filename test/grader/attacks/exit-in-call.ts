// Tries to end its process with exit code 0 when it is asked.
export const rewardToGo = () => process.exit(0);
