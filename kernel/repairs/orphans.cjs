// When the server that started the kernel is gone (killed, out of memory, stopped by a hub), nobody ends the kernel:
// tslab does not look after its parent, and 200 MB stay for ever. A small thread looks once a second; a timer in the
// main thread would not get its turn while a cell loops.
const { Worker } = require('node:worker_threads');

const watch = `
  const parent = process.ppid;
  const isGone = () => {
    if (process.ppid !== parent) return true;
    try { process.kill(parent, 0); return false; } catch (error) { return error.code === 'ESRCH'; }
  };
  setInterval(() => { if (isGone()) process.kill(process.pid, 'SIGKILL'); }, 1000);
`;

module.exports = () => {
  new Worker(watch, {
    eval: true,
    env: {},
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 8, maxYoungGenerationSizeMb: 1, stackSizeMb: 1 },
  }).unref();
};
