// tslab keeps one slot for all timers of the compiler and throws "Unexpected pending rebuildTimer" when it is taken.
// The compiler's second timer (look again for imports that were not found) takes it when the missing file is created,
// and from then on every cell fails. That timer gets a place of its own, and the slot is freed after a crash as well.
module.exports = ({ beforeCompilerStarts, converter }) => {
  /** The second timer, while it waits: what it will do. */
  const waiting = new Map();

  beforeCompilerStarts((sys) => {
    const { setTimeout: takeSlot, clearTimeout: freeSlot } = sys;
    sys.setTimeout = (callback, milliseconds, ...args) => {
      if (callback.name === 'invalidateResolutionsOfFailedLookup') {
        const run = () => {
          waiting.delete(timer);
          callback(...args);
        };
        const timer = setTimeout(run, milliseconds).unref();
        waiting.set(timer, run);
        return timer;
      }
      const timer = takeSlot.call(sys, () => {
        try {
          callback(...args);
        } catch (error) {
          freeSlot.call(sys, timer);
          throw error;
        }
      });
      return timer;
    };
    sys.clearTimeout = (timer) => {
      if (waiting.delete(timer)) clearTimeout(timer);
      else freeSlot.call(sys, timer);
    };
  });

  // A cell that imports a file which was created a moment ago need not wait for the timer.
  const { createConverter } = converter;
  converter.createConverter = (options) => {
    const made = createConverter(options);
    const { convert } = made;
    made.convert = (...args) => {
      for (const [timer, run] of waiting) {
        clearTimeout(timer);
        run();
      }
      return convert(...args);
    };
    return made;
  };
};
