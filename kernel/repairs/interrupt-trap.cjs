// While a cell's synchronous part runs, Node takes SIGINT over, and at its end puts the signal's default back: end the
// process. A listener that the cell itself registered meanwhile (a training that wants to hear the stop button) keeps
// Node from taking the signal again, so the next press kills the kernel. Registering the listeners anew repairs it.
const vm = require('node:vm');

module.exports = () => {
  const { runInThisContext } = vm;
  vm.runInThisContext = (code, options) => {
    try {
      return runInThisContext(code, options);
    } finally {
      if (options?.breakOnSigint) listenAgain();
    }
  };
};

function listenAgain() {
  const listeners = process.rawListeners('SIGINT');
  process.removeAllListeners('SIGINT');
  for (const listener of listeners) process.on('SIGINT', listener);
}
