// Tries to use all memory with objects.
export function rewardToGo() {
  const kept: unknown[] = [];
  for (;;) kept.push(new Array(10_000).fill({}));
}
