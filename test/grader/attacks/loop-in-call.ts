// Tries to hang when it is asked.
export function rewardToGo() {
  for (;;);
}
