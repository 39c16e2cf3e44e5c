// TypeScript's picture of the library and of others' types is some 100 MB (bench/kernel-memory.ts: 267 MiB before, 159 after) that a
// kernel needs only while it compiles. On a school's hub a kernel that did nothing for two minutes (20 s where memory is short) lets all of it go
// (idle-memory says when, by `rest`); the first cell, Tab or Shift-Tab after that makes it anew, in a second. What cells made is not touched: names,
// values and modules live on.
module.exports = ({ converter }) => {
  if (process.env.COURSE_SAVE_MEMORY !== '1') return;
  const { createConverter } = converter;
  converter.createConverter = (options) => {
    let made = createConverter(options);
    const awake = () => (made ??= createConverter(options));
    const unsent = makeUnsent();
    let hasModules = false;
    return {
      convert: (...args) => {
        const result = awake().convert(...args);
        return { ...result, sideOutputs: unsent(result.sideOutputs) };
      },
      inspect: (...args) => awake().inspect(...args),
      complete: (...args) => awake().complete(...args),
      addModule: (...args) => {
        hasModules = true;
        return awake().addModule(...args);
      },
      close: () => made?.close(),
      /** A file that a cell made (`@module`) is known to this compiler alone: one that has such files stays. */
      rest: () => {
        if (hasModules) return;
        made?.close();
        made = null;
      },
      isResting: () => made === null,
    };
  };
};

/** A new compiler compiles again what cells import; tslab would evaluate it again. Only what was edited meanwhile is news. */
function makeUnsent() {
  const sent = new Map();
  return (outputs) => {
    const news = outputs?.filter(({ path, data }) => sent.get(path) !== data) ?? [];
    for (const { path, data } of news) sent.set(path, data);
    return news.length ? news : undefined;
  };
}
