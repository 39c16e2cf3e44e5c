// While a cell's synchronous part runs, Node takes SIGINT over, and at its end puts the signal's default back: end the
// process. A listener that the cell itself registers meanwhile (a training that wants to hear the stop button) is cut
// off by that, and the next press kills the kernel. Here such a listener gets the signal when the synchronous part is over.
// (Not repaired, because no program can hear it: a press in the very moment in which Node hands the signal back is lost,
// and one has to press again.)
const vm = require('node:vm');

module.exports = () => {
  const { runInThisContext } = vm;
  vm.runInThisContext = (code, options) => {
    if (!options?.breakOnSigint) return runInThisContext(code, options);
    const before = process.rawListeners('SIGINT');
    const release = holdSignal();
    let interrupted = true;
    try {
      const result = runInThisContext(code, options);
      interrupted = false;
      return result;
    } finally {
      const listeners = interrupted ? before : process.rawListeners('SIGINT');
      process.removeAllListeners('SIGINT');
      release();
      for (const listener of listeners) process.on('SIGINT', listener);
    }
  };
};

/** Keeps Node from asking the system for SIGINT when a listener is added; the answer ends that. */
function holdSignal() {
  // How Node learns of a signal's first listener.
  const take = process.rawListeners('newListener').find(({ name }) => name === 'startListeningIfSignal');
  if (!take) return () => {};
  const takeOthers = (type) => {
    if (type !== 'SIGINT') take(type);
  };
  process.off('newListener', take);
  process.on('newListener', takeOthers);
  return () => {
    process.off('newListener', takeOthers);
    process.on('newListener', take);
  };
}
