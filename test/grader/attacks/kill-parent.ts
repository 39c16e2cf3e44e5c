// Tries to kill its parent.
export const rewardToGo = () => {
  if (process.ppid > 1) process.kill(process.ppid, 'SIGKILL');
  return [0];
};
