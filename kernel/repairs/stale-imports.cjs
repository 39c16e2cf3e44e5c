// tslab evaluates an imported file anew when it was edited, but not the files that import it: with cell -> a -> b, an
// edit of b is not seen until a is edited too. Here everything that imports an edited file, however far, is renewed;
// the rest of the library keeps its state.
const path = require('node:path');

const relativeImport = /require\("(\.[^"]+)"\)/g;

module.exports = ({ converter }) => {
  const { createConverter } = converter;
  converter.createConverter = (options) => {
    const made = createConverter(options);
    const { convert } = made;
    const outputs = new Map();
    made.convert = (...args) => {
      const result = convert(...args);
      if (result.sideOutputs) result.sideOutputs = withImporters(result.sideOutputs, outputs);
      return result;
    };
    return made;
  };
};

/** The edited outputs and all known ones that import them. */
function withImporters(edited, outputs) {
  for (const output of edited) outputs.set(output.path, { ...output, imports: importsOf(output) });
  const stale = new Set(edited.map((output) => output.path));
  for (let before = -1; before !== stale.size;) {
    before = stale.size;
    for (const { path: file, imports } of outputs.values()) {
      if (imports.some((imported) => stale.has(imported))) stale.add(file);
    }
  }
  return [...stale].map((file) => outputs.get(file));
}

function importsOf({ path: file, data }) {
  return Array.from(data.matchAll(relativeImport), ([, id]) => {
    const imported = path.posix.join(path.posix.dirname(file), id);
    return path.posix.extname(imported) ? imported : `${imported}.js`;
  });
}
