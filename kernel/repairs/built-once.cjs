// tslab builds TypeScript's whole program twice for a cell: once to learn which names the cell declares, and once more with
// `export { those names }` at its end. Parser and binder alone tell the names, so here the cell has that line from the start,
// and the second time nothing has changed. Each time, TypeScript also worked out for some 600 files where their output would
// lie, to warn of two outputs in one place; nothing is ever written. Together a third of the time that a cell takes to compile.
const path = require('node:path');

module.exports = ({ typescript: ts, converter, beforeCompilerStarts }) => {
  const cell = path.posix.join(process.cwd().replaceAll(path.sep, '/'), '__tslab__.ts');
  let converting = false;

  beforeCompilerStarts((sys, options) => {
    options.suppressOutputPathCheck = true;

    const { readFile, setTimeout: schedule } = sys;
    sys.readFile = (file, ...rest) => {
      const text = readFile.call(sys, file, ...rest);
      return converting && file === cell ? withExports(text, options) : text;
    };
    sys.setTimeout = (callback, ...rest) => schedule.call(sys, freshly(callback), ...rest);
  });

  // Only for a cell that runs: completion and help look at a cell that is half written.
  const { createConverter } = converter;
  converter.createConverter = (options) => {
    const made = createConverter(options);
    const { convert } = made;
    made.convert = (...args) => {
      converting = true;
      try {
        return convert(...args);
      } finally {
        converting = false;
      }
    };
    return made;
  };

  /** The line as tslab writes it. A cell that has it already stays as it is. */
  function withExports(text, options) {
    if (/\nexport \{[^\n{}]*\}$/.test(text)) return text;
    const file = ts.createSourceFile(cell, text, options.target);
    ts.bindSourceFile(file, options);
    const names = [...(file.locals?.keys() ?? [])];
    return names.length ? `${text}\nexport {${names.join(', ')}}` : text;
  }

  let latest;
  let tell;
  const { createWatchProgram } = ts;
  ts.createWatchProgram = (host) => {
    const { afterProgramCreate } = host;
    tell = afterProgramCreate;
    host.afterProgramCreate = (builder) => {
      latest = builder;
      afterProgramCreate(builder);
    };
    const watch = createWatchProgram(host);
    const { close } = watch;
    // A compiler that rests (resting-compiler) shall not be kept from here.
    watch.close = () => {
      close();
      latest = tell = undefined;
    };
    return watch;
  };

  /** tslab warns when it gets the same program as before: where nothing has changed, it gets a twin of it. */
  function freshly(callback) {
    if (callback.name === 'invalidateResolutionsOfFailedLookup') return callback;
    return (...args) => {
      const before = latest;
      callback(...args);
      if (converting && latest === before) tell(Object.create(latest));
    };
  }
};
