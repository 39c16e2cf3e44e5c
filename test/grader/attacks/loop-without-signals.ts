// Tries to hang, deaf to every signal that can be ignored.
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP', 'SIGXCPU'] as const) process.on(signal, () => {});
export function rewardToGo() {
  for (;;);
}
