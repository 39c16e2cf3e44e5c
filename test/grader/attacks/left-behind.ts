// Tries to leave a process behind that goes on when the submission is graded.
const { spawn } = process.getBuiltinModule?.('child_process') ?? process.mainModule!.require('child_process');
export const rewardToGo = () => {
  spawn(process.execPath, ['-e', 'setTimeout(() => {}, 6e4)', 'LEFT_BEHIND'], {
    detached: true,
    stdio: 'ignore',
  }).unref();
  return [0];
};
