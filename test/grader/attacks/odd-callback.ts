// Tries to call back a function that the judge never gave.
const fs = process.getBuiltinModule?.('fs') ?? process.mainModule!.require('fs');
export const rewardToGo = () => {
  fs.writeSync(4, JSON.stringify({ callback: 7, args: [{ $: 'function', id: -1 }] }) + '\n');
  return [0];
};
