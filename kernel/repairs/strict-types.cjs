// tslab compiles without `strict`, so `const n: number = null` and parameters without a type pass unnoticed. The course
// teaches with types that hold, and its own code is checked strictly: cells are too.
module.exports = ({ beforeCompilerStarts }) => {
  beforeCompilerStarts((_sys, options) => {
    options.strict = true;
  });
};
