// Tries to write its memory to a file.
const v8 = process.getBuiltinModule?.('v8') ?? process.mainModule!.require('v8');
export const rewardToGo = () => v8.writeHeapSnapshot('OUTSIDE/heap.heapsnapshot');
