// On an interrupt tslab leaves an asynchronous cell at once, while its code runs on behind the next cell's back. Code
// that listens for the interrupt itself (a training of the library) gets a moment to stop in its own way and to say what
// it kept; what does not stop by then is left as before.
const GRACE_MILLISECONDS = 150;

module.exports = ({ executor }) => {
  const { createExecutor } = executor;
  executor.createExecutor = (...args) => {
    const made = createExecutor(...args);
    const { execute, interrupt } = made;
    let timer;
    made.interrupt = () => {
      clearTimeout(timer);
      // One listener is tslab's own.
      if (process.listenerCount('SIGINT') > 1) timer = setTimeout(interrupt, GRACE_MILLISECONDS);
      else interrupt();
    };
    made.execute = async (code) => {
      try {
        return await execute(code);
      } finally {
        clearTimeout(timer);
      }
    };
    return made;
  };
};
