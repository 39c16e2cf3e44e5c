// Tries to catch every error of its process, and to keep it alive by force.
process.on('uncaughtException', () => {});
process.on('unhandledRejection', () => {});
process.exit = (() => {}) as any;
export const rewardToGo = () => {
  setInterval(() => {}, 1);
  return new Promise(() => {});
};
