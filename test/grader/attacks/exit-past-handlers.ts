// Tries to end its process past every handler, with exit code 0.
export const rewardToGo = () => (process as any).reallyExit(0);
