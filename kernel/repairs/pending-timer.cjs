// tslab keeps one slot for all timers of the compiler and throws "Unexpected pending rebuildTimer" when it is taken.
// The compiler's second timer (look again for imports that were not found) takes it when the missing file is created,
// and from then on every cell fails. That timer becomes a real one, and the slot is freed after a crash as well.
module.exports = ({ beforeCompilerStarts }) => {
  beforeCompilerStarts((sys) => {
    const { setTimeout: takeSlot, clearTimeout: freeSlot } = sys;
    const real = new WeakSet();

    sys.setTimeout = (callback, milliseconds, ...args) => {
      if (callback.name === 'invalidateResolutionsOfFailedLookup') {
        const timer = setTimeout(callback, milliseconds, ...args).unref();
        real.add(timer);
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
    sys.clearTimeout = (timer) => (real.has(timer) ? clearTimeout(timer) : freeSlot.call(sys, timer));
  });
};
