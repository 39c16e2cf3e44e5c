// Tries to use all memory outside of JavaScript's heap.
export function rewardToGo() {
  const kept: Buffer[] = [];
  for (;;) kept.push(Buffer.alloc(50_000_000, 1));
}
